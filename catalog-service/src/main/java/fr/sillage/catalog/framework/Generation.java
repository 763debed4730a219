package fr.sillage.catalog.framework;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two ways in which frameworks have been written as Markdown; the key that names an action tells them apart. */
@Schema(name = "FrameworkGeneration", description = "`FIRST`: actions are named by `id`, each file stands by itself. `SECOND`: by `identifiant`, files make one tree below a root with an empty one")
public enum Generation {
    FIRST("id", List.of("axe_id", "categorie", "climat_pratic_id", "id", "indicateur", "points")),
    SECOND("identifiant", List.of("categorie", "climat_pratic_id", "identifiant", "points", "pourcentage", "referentiel",
            "thematique_id"));

    private final String naming;
    private final List<String> keys;

    Generation(String naming, List<String> keys) {
        this.naming = naming;
        this.keys = keys;
    }

    /** The key under which an action is named. */
    String naming() {
        return naming;
    }

    /** All keys that a head may have. */
    List<String> keys() {
        return keys;
    }
}
