package fr.sillage.indicators.ingestion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the reports. */
@ApplicationScoped
class IngestionRepository {

    /** A report and the buyers it speaks of. */
    record Kept(IngestionReport report, List<String> buyers) {
    }

    private final DataSource dataSource;
    private final ObjectMapper json;

    IngestionRepository(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** @param changeSet null where nothing was written */
    IngestionReport keep(IngestionReport report, Collection<String> buyers, Long changeSet) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO ingestion (change_set, buyers, report) VALUES (?, ?, ?::jsonb)
                        RETURNING id""")) {
            insert.setObject(1, changeSet);
            insert.setArray(2, connection.createArrayOf("text", buyers.toArray()));
            insert.setString(3, json.writeValueAsString(report));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return report.withId(row.getLong(1));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The report cannot be kept", e);
        }
    }

    Optional<Kept> find(long id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT report, buyers FROM ingestion WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                IngestionReport report = json.readValue(row.getString(1), IngestionReport.class);
                return Optional.of(new Kept(report.withId(id), List.of((String[]) row.getArray(2).getArray())));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The report cannot be read", e);
        }
    }
}
