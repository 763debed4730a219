package fr.sillage.indicators.observation;

/** Who may see a figure, after the SDMX confidentiality statuses (CL_CONF_STATUS). Listed from what yields to what wins. */
public enum Confidentiality {
    /** F: everybody. */
    FREE("libre"),
    /** N: those who may read the buyer's figures; left out of what is published. */
    NOT_FOR_PUBLICATION("non publiable"),
    /** C: those who give the buyer's figures only, for a small count points at people. */
    CONFIDENTIAL("confidentiel");

    private final String word;

    Confidentiality(String word) {
        this.word = word;
    }

    /** As people write it in a table. */
    public String word() {
        return word;
    }

    public Confidentiality with(Confidentiality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
