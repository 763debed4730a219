package fr.sillage.catalog.schemefile;

/** The sheet of axes. */
enum AxisColumn implements BodyColumn {
    CODE("code", 10, null, CellKinds.TEXT, "numéro", "n°"),
    TITLE("intitulé", 60, "/title", CellKinds.TEXT, "titre", "axe"),
    INTRODUCTION("présentation", 90, "/introduction", CellKinds.TEXT, "introduction");

    private final Traits traits;
    private final CellKind cell;

    AxisColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
