package fr.sillage.reporting.step;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the making of a report goes through, in this order. */
@Schema(name = "RunStep")
public enum Step {
    GATHER_CATALOG("Lecture du schéma"),
    GATHER_FIGURES("Lecture des chiffres"),
    COMPOSE("Composition"),
    RENDER("Mise en page"),
    CHECK("Contrôle des fichiers"),
    STORE("Enregistrement");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** For people, in French. */
    public String label() {
        return label;
    }
}
