package fr.sillage.catalog.schemefile;

/** The sheet of yearly plans. */
enum YearlyPlanColumn implements BodyColumn {
    CODE("plan", 24, null, Cells.TEXT, "code"),
    TITLE("intitulé", 50, "/title", Cells.TEXT, "titre"),
    KIND("type", 28, "/kind", Cells.word(Words.PLAN), "type de plan"),
    WORKSTREAM("chantier", 10, "/workstream", Cells.TEXT),
    OBJECTIVE("objectif", 10, "/objective", Cells.TEXT),
    FEEDS("action ciblée", 26, "/feeds/targetedAction", Cells.TEXT),
    WHEN("réalisée par", 14, "/feeds/when", Cells.word(Words.FEED)),
    LEAD("pilote", 28, "/lead", Cells.TEXT),
    COMMITTEE("comité", 20, "/validation/committee", Cells.TEXT, "comité de validation"),
    BODY("instance", 28, "/validation/body", Cells.TEXT, "instance de validation"),
    VALIDATED("validé le", 12, "/validation/on", Cells.DAY, "validation"),
    NOTE("remarque", 36, "/note", Cells.TEXT, "note");

    private final Traits traits;
    private final Cell cell;

    YearlyPlanColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
