package fr.sillage.catalog.plan;

import fr.sillage.catalog.vocabulary.Term;

/** What a plan of the year is about. */
public enum PlanKind implements Term {
    PURCHASING("Plan d’actions achats", "Purchasing action plan"),
    COMMUNICATION("Plan de communication", "Communication plan"),
    PROFESSIONAL_BODIES("Plan avec les organisations professionnelles", "Plan with professional bodies"),
    TRAINING("Plan de formation", "Training plan"),
    WORKSTREAM("Plan de chantier", "Plan of a workstream");

    private final String label;
    private final String labelEn;

    PlanKind(String label, String labelEn) {
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
