package fr.sillage.catalog.assessment;

import fr.sillage.catalog.vocabulary.Term;

/** How far a buyer says that it is with an action. */
public enum AnswerStatus implements Term {
    DONE("fait", "done"),
    PLANNED("programmé", "planned"),
    NOT_DONE("pas fait", "not done"),
    NOT_CONCERNED("non concerné", "not concerned");

    private final String label;
    private final String labelEn;

    AnswerStatus(String label, String labelEn) {
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
