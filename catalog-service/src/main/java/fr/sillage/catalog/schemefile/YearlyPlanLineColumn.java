package fr.sillage.catalog.schemefile;

/** The sheet of what yearly plans have to be done. */
enum YearlyPlanLineColumn implements BodyColumn {
    CODE("ligne", 28, null, Cells.TEXT, "code"),
    TITLE("intitulé", 50, "/title", Cells.TEXT, "titre", "action"),
    LEAD("pilote", 28, "/lead", Cells.TEXT),
    PARTNERS("partenaires", 30, "/partners", Cells.TEXTS, "avec"),
    DUE("échéance", 12, "/due", Cells.DATE),
    DONE("fait le", 12, "/doneOn", Cells.DAY, "réalisé le"),
    EVIDENCE("preuve", 36, "/evidence", Cells.TEXT),
    GIVEN_UP("motif d’abandon", 30, "/givenUp", Cells.TEXT, "abandon"),
    COMMITTEE("comité", 20, "/validation/committee", Cells.TEXT, "comité de validation"),
    BODY("instance", 28, "/validation/body", Cells.TEXT, "instance de validation"),
    VALIDATED("validé le", 12, "/validation/on", Cells.DAY, "validation"),
    NOTE("remarque", 36, "/note", Cells.TEXT, "note");

    private final Traits traits;
    private final Cell cell;

    YearlyPlanLineColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
