package fr.sillage.catalog.training;

import fr.sillage.catalog.vocabulary.Term;

/** To whom a session speaks. */
public enum TrainingAudience implements Term {
    AGENTS("agents", "agents"),
    MANAGERS("managers", "managers"),
    ELECTED("élus", "elected members");

    private final String label;
    private final String labelEn;

    TrainingAudience(String label, String labelEn) {
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
