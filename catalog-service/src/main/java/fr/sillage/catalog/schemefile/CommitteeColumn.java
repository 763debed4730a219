package fr.sillage.catalog.schemefile;

import fr.sillage.catalog.schemefile.Cells.Field;

/** The sheet of a scheme's committees. */
enum CommitteeColumn implements BodyColumn {
    CODE("code", 20, null, Cells.TEXT),
    TITLE("intitulé", 40, "/title", Cells.TEXT, "comité"),
    KIND("nature", 20, "/kind", Cells.word(Words.COMMITTEE), "type"),
    REMIT("mission", 60, "/remit", Cells.TEXT),
    MEETS("rythme", 24, "/meets", Cells.TEXT, "périodicité"),
    MEMBERS("membres", 60, "/members", Cells.items(new Field("capacity", Cells.TEXT), new Field("name", Cells.TEXT),
            new Field("organisation", Cells.TEXT), new Field("person", Cells.TEXT), new Field("decides", Cells.CODES))),
    CADENCE("séances attendues", 36, "/cadence", Cells.items(new Field("fromMonth", Cells.COUNT),
            new Field("untilMonth", Cells.COUNT), new Field("firstYear", Cells.COUNT), new Field("lastYear", Cells.COUNT),
            new Field("purpose", Cells.TEXT))),
    POWERS("compétences", 44, "/powers", Cells.items(new Field("type", Cells.TEXT), new Field("kind", Cells.word(Words.POWER)),
            new Field("what", Cells.TEXT), new Field("source", Cells.TEXT)));

    private final Traits traits;
    private final Cell cell;

    CommitteeColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
