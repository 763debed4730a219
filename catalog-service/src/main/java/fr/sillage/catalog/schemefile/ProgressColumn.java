package fr.sillage.catalog.schemefile;

/** The sheet of what was said of actions. */
enum ProgressColumn implements BodyColumn {
    CODE("entrée", 16, null, CellKinds.TEXT, "code"),
    ON("date", 12, "/on", CellKinds.DAY, "le"),
    STATUS("avancement", 16, "/status", CellKinds.word(Words.PROGRESS), "statut"),
    NOTE("remarque", 60, "/note", CellKinds.TEXT, "note"),
    DIFFICULTIES("difficultés", 40, "/difficulties", CellKinds.TEXT),
    CORRECTIVE_ACTIONS("actions correctives", 40, "/correctiveActions", CellKinds.TEXT);

    private final Traits traits;
    private final CellKind cell;

    ProgressColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
