package fr.sillage.catalog.pilot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Term;

@Schema(name = "PilotState")
public enum PilotState implements Term {
    /** Found by a diagnosis, not begun. */
    CANDIDATE("Candidat", "Candidate"),
    UNDER_WAY("En cours", "Under way"),
    CONCLUDED("Conclu", "Concluded"),
    GIVEN_UP("Abandonné", "Given up");

    private final String label;
    private final String labelEn;

    PilotState(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }
}
