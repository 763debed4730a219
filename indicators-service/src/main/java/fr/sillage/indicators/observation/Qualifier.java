package fr.sillage.indicators.observation;

/** How sure the number is. */
public enum Qualifier {
    EXACT("exact"),
    /** <i>Plus de 1 000.</i> */
    AT_LEAST("au moins"),
    /** <i>Environ 1 000.</i> */
    ABOUT("environ");

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    /** As people write it in a table. */
    public String word() {
        return word;
    }

    /** Of a sum: one vague term makes it vague, one lower bound among exact terms makes it a lower bound. */
    public Qualifier plus(Qualifier other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Of a quotient: it stays a lower bound where only the dividend is one. Over a divisor that is a lower bound the
     * quotient is an upper one, which we have no word for: vague is the nearest that is true.
     */
    public Qualifier over(Qualifier divisor) {
        return divisor == EXACT ? this : ABOUT;
    }
}
