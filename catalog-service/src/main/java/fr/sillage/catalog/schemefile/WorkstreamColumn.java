package fr.sillage.catalog.schemefile;

import java.util.List;

/** The sheet of workstreams. */
enum WorkstreamColumn implements BodyColumn {
    CODE("code", 10, null, Cells.TEXT, "numéro", "n°"),
    AXIS("axe", 10, "/axis", Cells.TEXT),
    TITLE("intitulé", 60, "/title", Cells.TEXT, "titre", "chantier"),
    LEAD("pilote", 30, "/lead", Cells.TEXT),
    INTRODUCTION("présentation", 90, "/introduction", Cells.TEXT, "introduction");

    private final String heading;
    private final int width;
    private final String pointer;
    private final Cell cell;
    private final List<String> otherHeadings;

    WorkstreamColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
        this.heading = heading;
        this.width = width;
        this.pointer = pointer;
        this.cell = cell;
        this.otherHeadings = List.of(otherHeadings);
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> otherHeadings() {
        return otherHeadings;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String pointer() {
        return pointer;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
