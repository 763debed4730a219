package fr.sillage.indicators.observation;

import fr.sillage.api.Rights;
import fr.sillage.api.Role;

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

    /** The strongest that the caller may see of a buyer whose figures they may read. */
    public static Confidentiality shownTo(Rights rights, String buyer) {
        return rights.has(Role.CONTRIBUTOR, buyer) ? CONFIDENTIAL : NOT_FOR_PUBLICATION;
    }

    public Confidentiality with(Confidentiality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
