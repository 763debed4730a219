package fr.sillage.catalog.schemefile;

import fr.sillage.catalog.schemefile.Cells.Field;

/** The sheet of charters; who signed has a file of its own. */
enum CharterColumn implements BodyColumn {
    CODE("code", 24, null, Cells.TEXT),
    TITLE("intitulé", 50, "/title", Cells.TEXT, "titre", "charte"),
    SUMMARY("résumé", 60, "/summary", Cells.TEXT),
    ORIGIN("origine", 40, "/origin", Cells.TEXT),
    SINCE("depuis", 12, "/since", Cells.DATE),
    COORDINATOR("animation", 30, "/coordinator", Cells.TEXT, "animateur"),
    PARTS("contenu", 80, "/parts", Cells.headed(new Field("heading", Cells.TEXT), "items"), "parties"),
    ACTIONS("actions", 30, "/actions", Cells.CODES),
    URL("adresse", 30, "/url", Cells.TEXT, "site");

    private final Traits traits;
    private final Cell cell;

    CharterColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
