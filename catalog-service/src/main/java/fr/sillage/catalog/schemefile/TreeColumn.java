package fr.sillage.catalog.schemefile;

import java.util.List;
import java.util.Map;

import fr.sillage.api.table.Column;

/**
 * The table of a scheme's tree: a line for each axis, workstream, objective, targeted action and action, in the order of the
 * document.
 */
enum TreeColumn implements Column {
    KIND("sorte", CellKinds.TEXT, Map.of(), "type", "niveau"),
    CODE("code", CellKinds.TEXT, Map.of(), "numéro", "n°"),
    TITLE("intitulé", CellKinds.TEXT, everywhere("/title"), "titre"),
    AXIS("axe", CellKinds.TEXT, Map.of(Part.WORKSTREAMS, "/axis", Part.OBJECTIVES, "/axis", Part.ACTIONS, "/axis")),
    WORKSTREAM("chantier", CellKinds.TEXT, Map.of(Part.OBJECTIVES, "/workstream")),
    OBJECTIVE("objectif", CellKinds.TEXT, Map.of(Part.TARGETED_ACTIONS, "/objective", Part.ACTIONS, "/objective")),
    PARENT("action mère", CellKinds.TEXT, Map.of(Part.ACTIONS, "/parent")),
    LEAD("pilote", CellKinds.TEXT, Map.of(Part.WORKSTREAMS, "/lead", Part.OBJECTIVES, "/lead", Part.ACTIONS, "/lead")),
    LEAD_DIRECTORATES("directions pilotes", CellKinds.DIRECTORATES, Map.of(Part.OBJECTIVES, "/leadDirectorates", Part.ACTIONS,
            "/leadDirectorates"), "direction pilote"),
    FROM("début", CellKinds.DATE, deadline("/from")),
    UNTIL("échéance", CellKinds.DATE, deadline("/until"), "fin"),
    REVIEW("revue", CellKinds.DATE, deadline("/review"), "point d'étape"),
    RECURRENCE("récurrence", CellKinds.word(Words.RECURRENCE), Map.of(Part.TARGETED_ACTIONS, "/recurrence")),
    TEXT("présentation", CellKinds.TEXT, Map.of(Part.AXES, "/introduction", Part.WORKSTREAMS, "/introduction", Part.OBJECTIVES,
            "/context", Part.ACTIONS, "/description"), "description", "contexte"),
    STAKES("enjeux", CellKinds.TEXTS, Map.of(Part.OBJECTIVES, "/stakes"), "enjeu"),
    MEANS("modalités", CellKinds.TEXTS, Map.of(Part.OBJECTIVES, "/means"), "modalité"),
    INDICATORS("indicateurs", CellKinds.CODES, Map.of(Part.OBJECTIVES, "/indicators"), "indicateur"),
    PARTNERS("partenaires", CellKinds.TEXTS, Map.of(Part.ACTIONS, "/partners"), "partenaires extérieurs"),
    GOALS("finalités", CellKinds.CODES, Map.of(Part.OBJECTIVES, "/goals")),
    FRAMEWORK("actions de référentiels", CellKinds.CODES, Map.of(Part.OBJECTIVES, "/frameworkActions", Part.ACTIONS,
            "/frameworkActions"), "référentiel"),
    NOTE("remarque", CellKinds.TEXT, Map.of(Part.OBJECTIVES, "/note", Part.TARGETED_ACTIONS, "/note"), "note"),
    /** On the line of the scheme alone: what state of it the file was made of. */
    STATE("empreinte", CellKinds.TEXT, Map.of());

    private final String heading;
    private final CellKind cell;
    private final Map<Part<?>, String> pointers;
    private final List<String> otherHeadings;

    /** @param pointers where it belongs in the body of each kind of things of which it says anything */
    TreeColumn(String heading, CellKind cell, Map<Part<?>, String> pointers, String... otherHeadings) {
        this.heading = heading;
        this.cell = cell;
        this.pointers = pointers;
        this.otherHeadings = List.of(otherHeadings);
    }

    private static Map<Part<?>, String> everywhere(String pointer) {
        return Map.of(Part.AXES, pointer, Part.WORKSTREAMS, pointer, Part.OBJECTIVES, pointer, Part.TARGETED_ACTIONS, pointer,
                Part.ACTIONS, pointer);
    }

    private static Map<Part<?>, String> deadline(String part) {
        return Map.of(Part.OBJECTIVES, "/deadline" + part, Part.TARGETED_ACTIONS, "/deadline" + part, Part.ACTIONS,
                "/sheet/deadline" + part);
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> otherHeadings() {
        return otherHeadings;
    }

    /** Null where it says nothing of such things. */
    Place place(Part<?> part) {
        return pointers.containsKey(part) ? new Place(pointers.get(part), cell) : null;
    }
}
