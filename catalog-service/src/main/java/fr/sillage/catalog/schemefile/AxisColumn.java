package fr.sillage.catalog.schemefile;

/** The sheet of axes. */
enum AxisColumn implements BodyColumn {
    CODE("code", 10, null, Cells.TEXT, "numéro", "n°"),
    TITLE("intitulé", 60, "/title", Cells.TEXT, "titre", "axe"),
    INTRODUCTION("présentation", 90, "/introduction", Cells.TEXT, "introduction");

    private final Traits traits;
    private final Cell cell;

    AxisColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
