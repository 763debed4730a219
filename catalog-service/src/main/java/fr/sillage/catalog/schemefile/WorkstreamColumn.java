package fr.sillage.catalog.schemefile;

/** The sheet of workstreams. */
enum WorkstreamColumn implements BodyColumn {
    CODE("code", 10, null, Cells.TEXT, "numéro", "n°"),
    AXIS("axe", 10, "/axis", Cells.TEXT),
    TITLE("intitulé", 60, "/title", Cells.TEXT, "titre", "chantier"),
    LEAD("pilote", 30, "/lead", Cells.TEXT),
    INTRODUCTION("présentation", 90, "/introduction", Cells.TEXT, "introduction");

    private final Traits traits;
    private final Cell cell;

    WorkstreamColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
