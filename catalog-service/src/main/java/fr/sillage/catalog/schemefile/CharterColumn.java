package fr.sillage.catalog.schemefile;

import fr.sillage.catalog.schemefile.CellKinds.Field;

/** The sheet of charters; who signed has a file of its own. */
enum CharterColumn implements BodyColumn {
    CODE("code", 24, null, CellKinds.TEXT),
    TITLE("intitulé", 50, "/title", CellKinds.TEXT, "titre", "charte"),
    SUMMARY("résumé", 60, "/summary", CellKinds.TEXT),
    ORIGIN("origine", 40, "/origin", CellKinds.TEXT),
    SINCE("depuis", 12, "/since", CellKinds.DATE),
    COORDINATOR("animation", 30, "/coordinator", CellKinds.TEXT, "animateur"),
    PARTS("contenu", 80, "/parts", CellKinds.headed(new Field("heading", CellKinds.TEXT), "items"), "parties"),
    ACTIONS("actions", 30, "/actions", CellKinds.CODES),
    URL("adresse", 30, "/url", CellKinds.TEXT, "site");

    private final Traits traits;
    private final CellKind cell;

    CharterColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
