package fr.sillage.indicators.observation;

/**
 * What kind of figure an observation is, after the SDMX observation statuses (CL_OBS_STATUS), and what a result made of
 * several becomes.
 * <p>
 * Listed from what yields to what wins: a result takes the status of its strongest operand. A made-up figure wins over
 * everything, so that nothing computed from it can pass for real.
 */
public enum ObservationStatus {
    NORMAL("normal"),
    PROVISIONAL("provisoire"),
    ESTIMATED("estimé"),
    IMPUTED("imputé"),
    /** The way of counting changed: not to be compared with the periods before. */
    BREAK("rupture"),
    /** No value, though there should be one. */
    MISSING("manquant"),
    /** No value, and none to be expected (<i>sans objet</i>). */
    NOT_APPLICABLE("sans objet"),
    /** Taken back: as if nothing had been said, though that it was said is kept. */
    RETRACTED("retiré"),
    /** Made up, for demonstrations. */
    FICTITIOUS("fictif");

    private final String word;

    ObservationStatus(String word) {
        this.word = word;
    }

    /** As people write it in a table. */
    public String word() {
        return word;
    }

    public ObservationStatus with(ObservationStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether an observation of this status comes without a value. */
    public boolean withoutValue() {
        return this == MISSING || this == NOT_APPLICABLE || this == RETRACTED;
    }
}
