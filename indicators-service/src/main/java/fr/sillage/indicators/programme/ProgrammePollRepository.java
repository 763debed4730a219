package fr.sillage.indicators.programme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps how the last look went: the poll's own note, no part of the ledger. */
@ApplicationScoped
class ProgrammePollRepository {

    private final DataSource dataSource;
    private final ObjectMapper json;

    ProgrammePollRepository(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void keep(ProgrammePollView poll) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement upsert = connection.prepareStatement("""
                            INSERT INTO programme_poll (outcome) VALUES (?::jsonb)
                            ON CONFLICT (only_row) DO UPDATE SET outcome = excluded.outcome""")) {
                upsert.setString(1, json.writeValueAsString(poll));
                upsert.executeUpdate();
            } catch (SQLException | JsonProcessingException e) {
                throw new IllegalStateException("The look at the programme cannot be kept", e);
            }
        });
    }

    /** Empty where it was never looked at. */
    Optional<ProgrammePollView> last() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT outcome FROM programme_poll");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(json.readValue(row.getString(1), ProgrammePollView.class)) : Optional.empty();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The look at the programme cannot be read", e);
        }
    }
}
