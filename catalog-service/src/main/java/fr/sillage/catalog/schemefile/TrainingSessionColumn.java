package fr.sillage.catalog.schemefile;

/** The sheet of the register of trainings. */
enum TrainingSessionColumn implements BodyColumn {
    CODE("code", 24, null, Cells.TEXT, "session"),
    BUYER("acheteur", 12, "/buyer", Cells.SIREN, "siren"),
    LEVEL("niveau", 18, "/level", Cells.word(Words.LEVEL)),
    SKILL("compétence", 34, "/skill", Cells.word(Words.SKILL)),
    AUDIENCE("public", 12, "/audience", Cells.word(Words.AUDIENCE)),
    TITLE("intitulé", 44, "/title", Cells.TEXT, "titre", "formation"),
    ON("date", 12, "/on", Cells.DAY),
    HOURS("durée (heures)", 10, "/hours", Cells.AMOUNT, "durée", "heures"),
    TRAINER("intervenant", 28, "/trainer", Cells.TEXT, "organisme", "formateur"),
    CONCERNED("personnes concernées", 12, "/concerned", Cells.COUNT, "concernées", "inscrits"),
    TRAINED("personnes formées", 12, "/trained", Cells.COUNT, "formées", "présents"),
    FIRST_TIME("dont première fois", 12, "/firstTime", Cells.COUNT, "première fois"),
    NOTE("remarque", 36, "/note", Cells.TEXT, "commentaire");

    private final Traits traits;
    private final Cell cell;

    TrainingSessionColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
        this.cell = cell;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
