package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a consideration is about. {@link #goal} is the word of OCDS's sustainability extension (codelist sustainabilityGoal)
 * that
 * comes nearest; where none does, the pillar alone.
 */
@Schema(name = "ConsiderationTheme")
public enum Theme implements Term {
    INSERTION("Insertion par l’activité économique", "Work integration", Pillar.SOCIAL,
            "social.disadvantagedEmploymentOpportunities"),
    EQUALITY("Égalité entre les femmes et les hommes", "Gender equality", Pillar.SOCIAL, "social.genderEquality"),
    DISABILITY("Handicap et accessibilité", "Disability and accessibility", Pillar.SOCIAL, "social.accessibility"),
    DISCRIMINATION("Lutte contre les discriminations", "Fight against discrimination", Pillar.SOCIAL, "social.ethnicEquality"),
    TRAINING("Formation et apprentissage", "Training and apprenticeship", Pillar.SOCIAL, "social.laborRightsPromotion"),
    WORKING_CONDITIONS("Conditions de travail, santé et sécurité au travail", "Working conditions", Pillar.SOCIAL,
            "social.laborRightsPromotion"),
    SOCIAL_ECONOMY("Économie sociale et solidaire", "Social economy", Pillar.SOCIAL, "social.smeInclusion"),
    FAIR_TRADE("Commerce équitable", "Fair trade", Pillar.SOCIAL, "social.humanRightsInSupplyChains"),
    REUSE("Réemploi et réutilisation", "Reuse", Pillar.ENVIRONMENTAL, "environmental.resourceReuse"),
    RECYCLED("Matières recyclées", "Recycled materials", Pillar.ENVIRONMENTAL, "environmental.recycling"),
    REPAIRABILITY("Réparabilité et durabilité", "Repairability and durability", Pillar.ENVIRONMENTAL,
            "environmental.circularEconomy"),
    WASTE("Réduction et tri des déchets", "Waste reduction", Pillar.ENVIRONMENTAL, "environmental.wasteReduction"),
    WATER("Économies d’eau", "Water saving", Pillar.ENVIRONMENTAL, "environmental.waterResourcesProtection"),
    ENERGY("Sobriété et efficacité énergétiques", "Energy efficiency", Pillar.ENVIRONMENTAL, "environmental.energyEfficiency"),
    CARBON("Émissions de gaz à effet de serre", "Greenhouse gas emissions", Pillar.ENVIRONMENTAL,
            "environmental.carbonEmissionsReduction"),
    BIODIVERSITY("Biodiversité", "Biodiversity", Pillar.ENVIRONMENTAL, "environmental.biodiversityProtectionRestoration"),
    HEALTH("Santé environnementale et substances dangereuses", "Environmental health", Pillar.ENVIRONMENTAL,
            "environmental.pollutionPrevention"),
    CLEAN_SITE("Chantier propre", "Clean building site", Pillar.ENVIRONMENTAL, "environmental.pollutionPrevention"),
    CLEAN_MOBILITY("Mobilité à faibles émissions", "Clean mobility", Pillar.ENVIRONMENTAL,
            "environmental.climateChangeMitigation"),
    DIGITAL_RGESN("Écoconception des services numériques (RGESN)", "Ecodesign of digital services", Pillar.ENVIRONMENTAL,
            "environmental.energyEfficiency"),
    DIGITAL_RGAA("Accessibilité numérique (RGAA)", "Digital accessibility", Pillar.SOCIAL, "social.accessibility"),
    ORGANIC("Agriculture biologique", "Organic farming", Pillar.ENVIRONMENTAL, "environmental"),
    LOCAL("Circuits courts et saisonnalité", "Short supply chains", Pillar.ECONOMIC, "economic.localEconomyPromotion"),
    LABEL("Label ou écolabel", "Label or ecolabel", Pillar.ENVIRONMENTAL, "environmental"),
    LIFE_CYCLE_COST("Coût du cycle de vie", "Life-cycle cost", Pillar.ECONOMIC, "economic"),
    SME("Accès des petites et moyennes entreprises", "Access of small firms", Pillar.ECONOMIC, "social.smeInclusion"),
    INNOVATION("Innovation", "Innovation", Pillar.ECONOMIC, "economic.innovativePurchase");

    private final String label;
    private final String labelEn;
    private final Pillar pillar;
    private final String goal;

    Theme(String label, String labelEn, Pillar pillar, String goal) {
        this.label = label;
        this.labelEn = labelEn;
        this.pillar = pillar;
        this.goal = goal;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }

    public Pillar pillar() {
        return pillar;
    }

    /** Of OCDS's sustainability extension. */
    public String goal() {
        return goal;
    }

    /** What whoever names it has to know; null where that is nothing. */
    String note() {
        return this == LOCAL ? "Circuits courts et saisonnalité sont permis\u202f; une préférence d’origine n’est pas permise."
                : null;
    }

    /** Whether hours of work are planned for it. */
    public boolean hasHours() {
        return this == INSERTION;
    }
}
