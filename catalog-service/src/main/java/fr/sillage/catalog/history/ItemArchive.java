package fr.sillage.catalog.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Hibernate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.Archive;
import fr.sillage.api.Item;
import fr.sillage.api.Superseded;

/** Keeps what items told before they were written over or deleted, whatever they are. */
@ApplicationScoped
class ItemArchive implements Archive {

    private final DataSource dataSource;
    private final EntityManager database;
    private final ObjectMapper json;

    ItemArchive(DataSource dataSource, EntityManager database, ObjectMapper json) {
        this.dataSource = dataSource;
        this.database = database;
        this.json = json;
    }

    /**
     * @param kind name of its entity
     * @param id null where it is not there
     */
    record Key(String kind, Long id) {
    }

    Key key(Item<?> item) {
        return new Key(Hibernate.getClass(item).getSimpleName(),
                (Long) database.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(item));
    }

    /** What was last deleted where an item is found; empty where nothing ever was. */
    Optional<Former> former(Item<?> named) {
        String kind = key(named).kind();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT item_id, told FROM superseded_item
                        WHERE kind = ? AND address = ? ORDER BY id DESC LIMIT 1""")) {
            select.setString(1, kind);
            select.setString(2, named.address());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Former(kind, row.getLong("item_id"), json.readTree(row.getString("told"))))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("What was deleted cannot be read", e);
        }
    }

    @Override
    public void keep(List<Superseded> superseded) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO superseded_item (kind, item_id, told, change_set, superseded_by, address)
                        VALUES (?, ?, ?::jsonb, ?, ?, ?)""")) {
            for (Superseded one : superseded) {
                Key key = key(one.item());
                insert.setString(1, key.kind());
                insert.setLong(2, key.id());
                insert.setString(3, json.writeValueAsString(one.told()));
                insert.setLong(4, one.version());
                insert.setLong(5, one.by());
                insert.setString(6, one.address());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("What was superseded cannot be kept", e);
        }
    }
}
