package fr.sillage.catalog.schemefile;

import java.util.List;

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

    private final String heading;
    private final int width;
    private final String pointer;
    private final Cell cell;
    private final List<String> otherHeadings;

    TargetedActionColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
