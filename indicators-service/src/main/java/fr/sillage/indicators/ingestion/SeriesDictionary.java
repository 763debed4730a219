package fr.sillage.indicators.ingestion;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

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

    private final Map<Name, Integer> numbers = new HashMap<>();
    private Name lastName;
    private int lastNumber;
    private int next = 1;

    boolean isFull() {
        return numbers.size() >= MOST_SERIES;
    }

    int number(String measure, String buyer, String item) {
        if (lastName != null && item.equals(lastName.item) && same(buyer, lastName.buyer) && same(measure, lastName.measure)) {
            return lastNumber;
        }
        lastName = new Name(measure, buyer, item);
        lastNumber = numbers.computeIfAbsent(lastName, name -> next++);
        return lastNumber;
    }

    void writeOut(Connection connection) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "staged_series")) {
            for (Map.Entry<Name, Integer> entry : numbers.entrySet()) {
                Name name = entry.getKey();
                rows.add(entry.getValue()).add(name.measure).add(name.buyer).add(name.item).endRow();
            }
        }
        numbers.clear();
        lastName = null;
    }

    private static boolean same(String a, String b) {
        return a == null ? b == null : a.equals(b);
    }
}
