package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Gives a number to each series that a file names, so that a staged line carries four bytes instead of three codes, and a code
 * is looked up once and not once a line.
 * <p>
 * It holds so many series and no more: when it is full it is written out and starts afresh, and the same series may get a
 * second number.
 */
final class SeriesDictionary {

    private static final int MOST_SERIES = 50_000;

    private record Name(String measure, String buyer, String item) {
    }

    /**
     * What is remembered of a series: its number, a hash of its name, the most decimals that a value of it came with, and how
     * far its values lie apart, whatever their sign.
     */
    static final class Entry {

        private final int number;
        private final long hash;
        private int lines;
        private int decimals;
        private BigDecimal lowest;
        private BigDecimal highest;

        private Entry(int number, long hash) {
            this.number = number;
            this.hash = hash;
        }

        int number() {
            return number;
        }

        private void add(BigDecimal value) {
            lines++;
            decimals = Math.max(decimals, value.scale());
            BigDecimal size = value.abs();
            if (highest == null) {
                lowest = size;
                highest = size;
            } else if (size.compareTo(highest) > 0) {
                highest = size;
            } else if (size.compareTo(lowest) < 0) {
                lowest = size;
            }
        }

        /** Of what names it; of no use where a part of that could not be read. */
        long hash() {
            return hash;
        }
    }

    private final Map<Name, Entry> entries = new HashMap<>();
    private Name lastName;
    private Entry last;
    private int next = 1;

    boolean isFull() {
        return entries.size() >= MOST_SERIES;
    }

    /** @param value null for none */
    Entry entry(String measure, String buyer, String item, BigDecimal value) {
        if (lastName == null || !item.equals(lastName.item) || !Objects.equals(buyer, lastName.buyer)
                || !Objects.equals(measure, lastName.measure)) {
            lastName = new Name(measure, buyer, item);
            last = entries.computeIfAbsent(lastName, name -> new Entry(next++, hash(name)));
        }
        if (value != null) {
            last.add(value);
        }
        return last;
    }

    private static long hash(Name name) {
        return name.measure == null || name.buyer == null ? 0 : KeySieve.hash(name.measure, name.buyer, name.item);
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    void writeOut(Connection connection) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "staged_series")) {
            for (Map.Entry<Name, Entry> entry : entries.entrySet()) {
                Name name = entry.getKey();
                Entry series = entry.getValue();
                rows.add(series.number).add(name.measure).add(name.buyer).add(name.item).add(series.decimals).add(series.lines)
                        .add(text(series.lowest)).add(text(series.highest)).endRow();
            }
        }
        entries.clear();
        lastName = null;
    }
}
