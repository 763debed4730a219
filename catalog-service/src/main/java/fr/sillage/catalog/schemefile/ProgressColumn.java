package fr.sillage.catalog.schemefile;

/** The sheet of what was said of actions. */
enum ProgressColumn implements BodyColumn {
    CODE("entrée", 16, null, Cells.TEXT, "code"),
    ON("date", 12, "/on", Cells.DAY, "le"),
    STATUS("avancement", 16, "/status", Cells.word(Words.PROGRESS), "statut"),
    NOTE("remarque", 60, "/note", Cells.TEXT, "note"),
    DIFFICULTIES("difficultés", 40, "/difficulties", Cells.TEXT),
    CORRECTIVE_ACTIONS("actions correctives", 40, "/correctiveActions", Cells.TEXT);

    private final Traits traits;
    private final Cell cell;

    ProgressColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
