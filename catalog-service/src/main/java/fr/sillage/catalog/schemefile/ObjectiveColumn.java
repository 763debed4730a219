package fr.sillage.catalog.schemefile;

/** The sheet of objectives. */
enum ObjectiveColumn implements BodyColumn {
    CODE("code", 10, null, CellKinds.TEXT, "numéro", "n°"),
    AXIS("axe", 10, "/axis", CellKinds.TEXT),
    WORKSTREAM("chantier", 10, "/workstream", CellKinds.TEXT),
    TITLE("intitulé", 60, "/title", CellKinds.TEXT, "titre", "objectif"),
    CONTEXT("contexte", 60, "/context", CellKinds.TEXT, "constat"),
    STAKES("enjeux", 60, "/stakes", CellKinds.TEXTS, "enjeu"),
    MEANS("modalités", 60, "/means", CellKinds.TEXTS, "modalité"),
    INDICATORS("indicateurs", 40, "/indicators", CellKinds.CODES, "indicateur"),
    FROM("début", 12, "/deadline/from", CellKinds.DATE),
    UNTIL("échéance", 12, "/deadline/until", CellKinds.DATE, "fin"),
    REVIEW("revue", 12, "/deadline/review", CellKinds.DATE, "point d'étape"),
    LEAD("pilote", 30, "/lead", CellKinds.TEXT),
    LEAD_DIRECTORATES("directions pilotes", 30, "/leadDirectorates", CellKinds.DIRECTORATES, "direction pilote"),
    GOALS("finalités", 20, "/goals", CellKinds.CODES),
    FRAMEWORK("actions de référentiels", 24, "/frameworkActions", CellKinds.CODES, "référentiel"),
    NOTE("remarque", 40, "/note", CellKinds.TEXT, "note");

    private final Traits traits;
    private final CellKind cell;

    ObjectiveColumn(String heading, int width, String pointer, CellKind cell, String... otherHeadings) {
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
