package fr.sillage.catalog.schemefile;

/** The sheet of the register of trainings. */
enum TrainingSessionColumn implements BodyColumn {
    CODE("code", 24, null, CellKinds.TEXT, "session"),
    BUYER("acheteur", 12, "/buyer", CellKinds.SIREN, "siren"),
    LEVEL("niveau", 18, "/level", CellKinds.word(Words.LEVEL)),
    SKILL("compétence", 34, "/skill", CellKinds.word(Words.SKILL)),
    AUDIENCE("public", 12, "/audience", CellKinds.word(Words.AUDIENCE)),
    TITLE("intitulé", 44, "/title", CellKinds.TEXT, "titre", "formation"),
    ON("date", 12, "/on", CellKinds.DAY),
    HOURS("durée (heures)", 10, "/hours", CellKinds.AMOUNT, "durée", "heures"),
    TRAINER("intervenant", 28, "/trainer", CellKinds.TEXT, "organisme", "formateur"),
    CONCERNED("personnes concernées", 12, "/concerned", CellKinds.COUNT, "concernées", "inscrits"),
    TRAINED("personnes formées", 12, "/trained", CellKinds.COUNT, "formées", "présents"),
    FIRST_TIME("dont première fois", 12, "/firstTime", CellKinds.COUNT, "première fois"),
    NOTE("remarque", 36, "/note", CellKinds.TEXT, "commentaire");

    private final Traits traits;
    private final CellKind cell;

    TrainingSessionColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
        this.cell = cell;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public CellKind cell() {
        return cell;
    }
}
