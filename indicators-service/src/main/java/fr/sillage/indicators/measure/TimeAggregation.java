package fr.sillage.indicators.measure;

/** How figures of shorter periods make up the figure of a longer one. */
public enum TimeAggregation {
    /** Flows: contracts notified, hours of inclusion, tonnes of paper. */
    SUM("somme"),
    /** Stocks: the bicycles in service at the end of the year are those of its last part. */
    LAST("dernière valeur"),
    /** Levels: a price, a temperature. Each part weighs the same. */
    AVERAGE("moyenne"),
    /** Figures that cannot be made up from others, such as a percentage published without its operands. */
    NONE("aucune");

    private final String word;

    TimeAggregation(String word) {
        this.word = word;
    }

    /** As people write it in a table. */
    public String word() {
        return word;
    }
}
