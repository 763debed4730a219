package fr.sillage.catalog.training;

import fr.sillage.catalog.vocabulary.Term;

/** How closely people are concerned by responsible purchasing: the three levels of Ille-et-Vilaine, objective 3. */
public enum TrainingLevel implements Term {
    PILOTS("pilotes", "leads"),
    CONTRIBUTORS("contributeurs", "contributors"),
    AGENTS("agents impliqués", "agents involved");

    private final String label;
    private final String labelEn;

    TrainingLevel(String label, String labelEn) {
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
