package fr.sillage.indicators.observation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Keeps everybody else from changing the observations of some buyers until the end of a transaction. */
public final class BuyerLocks {

    /** Beyond so many buyers all are locked by one: PostgreSQL has room for some thousands of locks. */
    private static final int MOST = 2000;

    private BuyerLocks() {
    }

    /** Taken in one order by all, so that two transactions never wait for each other. To be called once in each. */
    public static void take(Connection connection, Collection<String> buyers) throws SQLException {
        if (buyers.size() > MOST) {
            run(connection, "SELECT pg_advisory_xact_lock(hashtextextended('observations', 0))");
            return;
        }
        run(connection, "SELECT pg_advisory_xact_lock_shared(hashtextextended('observations', 0))");
        run(connection, """
                SELECT pg_advisory_xact_lock(lock)
                FROM (SELECT DISTINCT hashtextextended('observations of ' || buyer, 0) AS lock
                      FROM unnest(?::text[]) AS buyer ORDER BY 1) AS locks""",
                connection.createArrayOf("text", buyers.toArray()));
    }

    private static void run(Connection connection, String sql, Array... arguments) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                lock.setArray(i + 1, arguments[i]);
            }
            lock.execute();
        }
    }
}
