package fr.sillage.catalog.schemefile;

/** The sheet of objectives. */
enum ObjectiveColumn implements BodyColumn {
    CODE("code", 10, null, Cells.TEXT, "numéro", "n°"),
    AXIS("axe", 10, "/axis", Cells.TEXT),
    WORKSTREAM("chantier", 10, "/workstream", Cells.TEXT),
    TITLE("intitulé", 60, "/title", Cells.TEXT, "titre", "objectif"),
    CONTEXT("contexte", 60, "/context", Cells.TEXT, "constat"),
    STAKES("enjeux", 60, "/stakes", Cells.TEXTS, "enjeu"),
    MEANS("modalités", 60, "/means", Cells.TEXTS, "modalité"),
    INDICATORS("indicateurs", 40, "/indicators", Cells.CODES, "indicateur"),
    FROM("début", 12, "/deadline/from", Cells.DATE),
    UNTIL("échéance", 12, "/deadline/until", Cells.DATE, "fin"),
    REVIEW("revue", 12, "/deadline/review", Cells.DATE, "point d'étape"),
    LEAD("pilote", 30, "/lead", Cells.TEXT),
    LEAD_DIRECTORATES("directions pilotes", 30, "/leadDirectorates", Cells.DIRECTORATES, "direction pilote"),
    GOALS("finalités", 20, "/goals", Cells.CODES),
    FRAMEWORK("actions de référentiels", 24, "/frameworkActions", Cells.CODES, "référentiel"),
    NOTE("remarque", 40, "/note", Cells.TEXT, "note");

    private final Traits traits;
    private final Cell cell;

    ObjectiveColumn(String heading, int width, String pointer, Cell cell, String... otherHeadings) {
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
