package fr.sillage.catalog.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

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

    /** @param kind name of its entity */
    record Key(String kind, long id) {
    }

    Key key(Item<?> item) {
        return new Key(Hibernate.getClass(item).getSimpleName(),
                (Long) database.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(item));
    }

    @Override
    public void keep(List<Superseded> superseded) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO superseded_item (kind, item_id, told, change_set, superseded_by)
                        VALUES (?, ?, ?::jsonb, ?, ?)""")) {
            for (Superseded one : superseded) {
                Key key = key(one.item());
                insert.setString(1, key.kind());
                insert.setLong(2, key.id());
                insert.setString(3, json.writeValueAsString(one.told()));
                insert.setLong(4, one.version());
                insert.setLong(5, one.by());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("What was superseded cannot be kept", e);
        }
    }
}
