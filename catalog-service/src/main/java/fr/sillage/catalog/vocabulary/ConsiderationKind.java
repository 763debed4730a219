package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which means of the contract a consideration is pursued; {@link #strategy} is that of OCDS's sustainability extension. */
@Schema(name = "ConsiderationKind")
public enum ConsiderationKind implements Term {
    CLAUSE("Clause d’exécution", "Performance condition", "contractPerformanceConditions"),
    CRITERION("Critère d’attribution", "Award criterion", "awardCriteria"),
    OBJECT("Objet ou spécification technique", "Subject matter or technical specification", "technicalSpecifications"),
    RESERVED("Marché ou lot réservé", "Reserved contract or lot", "reservedParticipation");

    private final String label;
    private final String labelEn;
    private final String strategy;

    ConsiderationKind(String label, String labelEn, String strategy) {
        this.label = label;
        this.labelEn = labelEn;
        this.strategy = strategy;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }

    /** Of OCDS's sustainability extension. */
    public String strategy() {
        return strategy;
    }
}
