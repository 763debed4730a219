package fr.sillage.catalog.training;

import fr.sillage.catalog.vocabulary.Term;

/** What those are taught who take part in a purchase (Ille-et-Vilaine, objective 3), and what goes beyond. */
public enum TrainingSkill implements Term {
    NEED("opportunité de l’achat et définition du besoin", "whether to buy, and what is needed"),
    SOUNDING("sourçage", "market sounding"),
    AWARD_CRITERIA("critères de sélection des offres", "award criteria"),
    SCHEME("schéma et rôle de chacun", "the scheme and everybody’s part in it"),
    STAKES("enjeux de l’achat responsable", "stakes of responsible purchasing"),
    OTHER("autre", "other");

    private final String label;
    private final String labelEn;

    TrainingSkill(String label, String labelEn) {
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
