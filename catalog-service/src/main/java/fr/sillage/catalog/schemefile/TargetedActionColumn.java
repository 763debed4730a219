package fr.sillage.catalog.schemefile;

/** The sheet of targeted actions. */
enum TargetedActionColumn implements BodyColumn {
    CODE("code", 10, null, Cells.TEXT, "numéro", "n°"),
    OBJECTIVE("objectif", 10, "/objective", Cells.TEXT),
    TITLE("intitulé", 60, "/title", Cells.TEXT, "titre", "action ciblée"),
    RECURRENCE("récurrence", 16, "/recurrence", Cells.word(Words.RECURRENCE)),
    FROM("début", 12, "/deadline/from", Cells.DATE),
    UNTIL("échéance", 12, "/deadline/until", Cells.DATE, "fin"),
    REVIEW("revue", 12, "/deadline/review", Cells.DATE, "point d'étape"),
    NOTE("remarque", 40, "/note", Cells.TEXT, "note");

    private final Traits traits;
    private final Cell cell;

    TargetedActionColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
