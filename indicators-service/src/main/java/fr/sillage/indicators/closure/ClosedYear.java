package fr.sillage.indicators.closure;

/** A year whose figures have been told for a buyer: what changes in it needs a reason. */
public record ClosedYear(String buyer, int year) {

    /**
     * The year to which a figure belongs: the one in which its period ends, since nobody could tell it before; of a week its
     * own, as of all that begins and ends in one year.
     *
     * @param period an SQL expression: the text of a period
     * @return an SQL expression: that year's text
     */
    public static String of(String period) {
        return """
                CASE WHEN strpos(%1$s, '/') = 0 THEN left(%1$s, 4)
                     WHEN strpos(%1$s, '/') = 5 THEN right(%1$s, 4)
                     ELSE to_char(left(%1$s, 10)::date + substr(%1$s, 12)::interval - interval '1 day', 'YYYY') END"""
                .formatted(period);
    }
}
