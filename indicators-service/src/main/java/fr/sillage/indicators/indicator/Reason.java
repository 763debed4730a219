package fr.sillage.indicators.indicator;

/** Why a point has no value. */
public enum Reason {
    /** The one quantity the indicator shows has not been given. */
    NO_VALUE("valeur manquante"),
    /** Something that the formula needs has not been given; the point names what. */
    MISSING_OPERAND("donnée manquante"),
    DENOMINATOR_ZERO("dénominateur nul"),
    /** There is one, which is not to be shown to the caller, or not in what is published. */
    CONFIDENTIAL("confidentiel"),
    /** <i>Sans objet</i>: there is nothing to measure, and nothing is expected. */
    NOT_APPLICABLE("sans objet");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    /** As people write it in a table. */
    public String word() {
        return word;
    }
}
