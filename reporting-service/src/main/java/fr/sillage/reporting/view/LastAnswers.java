package fr.sillage.reporting.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The last good answers of the other services, by address: those of all instances, and from before a restart. They are for the
 * hour of need only, so one that cannot be kept does not stop the answer that it is about.
 */
@ApplicationScoped
class LastAnswers {

    private static final Logger LOG = Logger.getLogger(LastAnswers.class);

    private final DataSource dataSource;
    private final Duration keptFor;
    private final int keptAtMost;

    LastAnswers(DataSource dataSource, @ConfigProperty(name = "sillage.views.kept-for") Duration keptFor,
            @ConfigProperty(name = "sillage.views.kept-at-most") int keptAtMost) {
        this.dataSource = dataSource;
        this.keptFor = keptFor;
        this.keptAtMost = keptAtMost;
    }

    record Kept(byte[] body, Instant readAt) {
    }

    Optional<Kept> find(String address, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT body, read_at FROM last_answer WHERE address = ? AND read_at >= ?")) {
            select.setString(1, address);
            select.setObject(2, oldest(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getBytes(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The last answers cannot be read", e);
        }
    }

    /** A body that is the same as the one kept is not written anew, only its time is. */
    void keep(String address, byte[] body, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO last_answer AS kept (address, body, read_at) VALUES (?, ?, ?)
                        ON CONFLICT (address) DO UPDATE SET read_at = excluded.read_at,
                            body = CASE WHEN kept.body = excluded.body THEN kept.body ELSE excluded.body END""");
                PreparedStatement prune = connection.prepareStatement("""
                        DELETE FROM last_answer WHERE read_at < ? OR address IN (
                            SELECT address FROM last_answer ORDER BY read_at DESC, address OFFSET ?)""")) {
            upsert.setString(1, address);
            upsert.setBytes(2, body);
            upsert.setObject(3, now.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
            prune.setObject(1, oldest(now));
            prune.setInt(2, keptAtMost);
            prune.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("The answer of %s cannot be kept: %s", address, e.getMessage());
        }
    }

    /** What is known to be gone must not come back when its service goes down. */
    void forget(String address) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM last_answer WHERE address = ?")) {
            delete.setString(1, address);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A last answer cannot be forgotten", e);
        }
    }

    private OffsetDateTime oldest(Instant now) {
        return now.minus(keptFor).atOffset(ZoneOffset.UTC);
    }
}
