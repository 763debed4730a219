package fr.sillage.catalog.schemefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** Deletes rows below a savepoint each: where one is refused nothing but that is undone, so that others can be tried. */
@ApplicationScoped
class PartDeletions {

    private static final String STILL_REFERRED_TO = "23503";

    private final DataSource dataSource;

    PartDeletions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param id of the row
     * @throws ProblemException 409 where something refers to it
     */
    void delete(Part<?> part, String code, Long id) {
        try (Connection connection = dataSource.getConnection();
                Statement mark = connection.createStatement();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM " + part.table() + " WHERE id = ?")) {
            mark.execute("SAVEPOINT removal");
            delete.setLong(1, id);
            try {
                delete.executeUpdate();
            } catch (SQLException refused) {
                if (STILL_REFERRED_TO.equals(refused.getSQLState())) {
                    mark.execute("ROLLBACK TO SAVEPOINT removal");
                    throw ProblemException.of(ProblemType.CONFLICT, "scheme-item-in-use", code);
                }
                throw refused;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A part of a scheme cannot be deleted", e);
        }
    }
}
