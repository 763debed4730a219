package fr.sillage.catalog.schemefile;

/** The sheet of targeted actions. */
enum TargetedActionColumn implements BodyColumn {
    CODE("code", 10, null, CellKinds.TEXT, "numéro", "n°"),
    OBJECTIVE("objectif", 10, "/objective", CellKinds.TEXT),
    TITLE("intitulé", 60, "/title", CellKinds.TEXT, "titre", "action ciblée"),
    RECURRENCE("récurrence", 16, "/recurrence", CellKinds.word(Words.RECURRENCE)),
    FROM("début", 12, "/deadline/from", CellKinds.DATE),
    UNTIL("échéance", 12, "/deadline/until", CellKinds.DATE, "fin"),
    REVIEW("revue", 12, "/deadline/review", CellKinds.DATE, "point d'étape"),
    NOTE("remarque", 40, "/note", CellKinds.TEXT, "note");

    private final Traits traits;
    private final CellKind cell;

    TargetedActionColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
