package fr.sillage.catalog.schemefile;

/** The sheet of what yearly plans have to be done. */
enum YearlyPlanLineColumn implements BodyColumn {
    CODE("ligne", 28, null, CellKinds.TEXT, "code"),
    TITLE("intitulé", 50, "/title", CellKinds.TEXT, "titre", "action"),
    LEAD("pilote", 28, "/lead", CellKinds.TEXT),
    PARTNERS("partenaires", 30, "/partners", CellKinds.TEXTS, "avec"),
    DUE("échéance", 12, "/due", CellKinds.DATE),
    DONE("fait le", 12, "/doneOn", CellKinds.DAY, "réalisé le"),
    EVIDENCE("preuve", 36, "/evidence", CellKinds.TEXT),
    GIVEN_UP("motif d’abandon", 30, "/givenUp", CellKinds.TEXT, "abandon"),
    COMMITTEE("comité", 20, "/validation/committee", CellKinds.TEXT, "comité de validation"),
    BODY("instance", 28, "/validation/body", CellKinds.TEXT, "instance de validation"),
    VALIDATED("validé le", 12, "/validation/on", CellKinds.DAY, "validation"),
    NOTE("remarque", 36, "/note", CellKinds.TEXT, "note");

    private final Traits traits;
    private final CellKind cell;

    YearlyPlanLineColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
