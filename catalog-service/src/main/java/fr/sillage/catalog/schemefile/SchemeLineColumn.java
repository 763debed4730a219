package fr.sillage.catalog.schemefile;

import java.util.List;

import fr.sillage.api.table.Column;

/** The sheet that says what a scheme is: a line for each thing that is said of it. */
enum SchemeLineColumn implements Column {
    HEADING("rubrique", 44),
    VALUE("contenu", 100);

    private final String heading;
    private final int width;

    SchemeLineColumn(String heading, int width) {
        this.heading = heading;
        this.width = width;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> otherHeadings() {
        return this == VALUE ? List.of("valeur") : List.of();
    }

    /** In characters. */
    int width() {
        return width;
    }
}
