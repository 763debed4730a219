package fr.sillage.catalog.schemefile;

import fr.sillage.catalog.schemefile.CellKinds.Field;

/** The sheet of a scheme's committees. */
enum CommitteeColumn implements BodyColumn {
    CODE("code", 20, null, CellKinds.TEXT),
    TITLE("intitulé", 40, "/title", CellKinds.TEXT, "comité"),
    KIND("nature", 20, "/kind", CellKinds.word(Words.COMMITTEE), "type"),
    REMIT("mission", 60, "/remit", CellKinds.TEXT),
    MEETS("rythme", 24, "/meets", CellKinds.TEXT, "périodicité"),
    MEMBERS("membres", 60, "/members", CellKinds.items(new Field("capacity", CellKinds.TEXT), new Field("name", CellKinds.TEXT),
            new Field("organisation", CellKinds.TEXT), new Field("person", CellKinds.TEXT),
            new Field("decides", CellKinds.CODES))),
    CADENCE("séances attendues", 36, "/cadence", CellKinds.items(new Field("fromMonth", CellKinds.COUNT),
            new Field("untilMonth", CellKinds.COUNT), new Field("firstYear", CellKinds.COUNT),
            new Field("lastYear", CellKinds.COUNT),
            new Field("purpose", CellKinds.TEXT))),
    POWERS("compétences", 44, "/powers",
            CellKinds.items(new Field("type", CellKinds.TEXT), new Field("kind", CellKinds.word(Words.POWER)),
                    new Field("what", CellKinds.TEXT), new Field("source", CellKinds.TEXT)));

    private final Traits traits;
    private final CellKind cell;

    CommitteeColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
