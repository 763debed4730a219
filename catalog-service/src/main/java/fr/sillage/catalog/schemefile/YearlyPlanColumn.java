package fr.sillage.catalog.schemefile;

/** The sheet of yearly plans. */
enum YearlyPlanColumn implements BodyColumn {
    CODE("plan", 24, null, CellKinds.TEXT, "code"),
    TITLE("intitulé", 50, "/title", CellKinds.TEXT, "titre"),
    KIND("type", 28, "/kind", CellKinds.word(Words.PLAN), "type de plan"),
    WORKSTREAM("chantier", 10, "/workstream", CellKinds.TEXT),
    OBJECTIVE("objectif", 10, "/objective", CellKinds.TEXT),
    FEEDS("action ciblée", 26, "/feeds/targetedAction", CellKinds.TEXT),
    WHEN("réalisée par", 14, "/feeds/when", CellKinds.word(Words.FEED)),
    LEAD("pilote", 28, "/lead", CellKinds.TEXT),
    COMMITTEE("comité", 20, "/validation/committee", CellKinds.TEXT, "comité de validation"),
    BODY("instance", 28, "/validation/body", CellKinds.TEXT, "instance de validation"),
    VALIDATED("validé le", 12, "/validation/on", CellKinds.DAY, "validation"),
    NOTE("remarque", 36, "/note", CellKinds.TEXT, "note");

    private final Traits traits;
    private final CellKind cell;

    YearlyPlanColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
