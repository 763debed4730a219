package fr.sillage.catalog.schemefile;

/** The sheet of workstreams. */
enum WorkstreamColumn implements BodyColumn {
    CODE("code", 10, null, CellKinds.TEXT, "numéro", "n°"),
    AXIS("axe", 10, "/axis", CellKinds.TEXT),
    TITLE("intitulé", 60, "/title", CellKinds.TEXT, "titre", "chantier"),
    LEAD("pilote", 30, "/lead", CellKinds.TEXT),
    INTRODUCTION("présentation", 90, "/introduction", CellKinds.TEXT, "introduction");

    private final Traits traits;
    private final CellKind cell;

    WorkstreamColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
