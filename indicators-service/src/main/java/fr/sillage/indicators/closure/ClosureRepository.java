package fr.sillage.indicators.closure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.indicators.observation.BuyerLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class ClosureRepository implements PanacheRepository<Closure> {

    private final DataSource dataSource;

    ClosureRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until no figures of the buyers are being written: those were checked against the years closed before. */
    void awaitLoads(Collection<String> buyers) {
        try (Connection connection = dataSource.getConnection()) {
            BuyerLocks.take(connection, buyers);
        } catch (SQLException e) {
            throw new IllegalStateException("The buyers cannot be locked", e);
        }
    }

    /** Every year that is closed for some buyer; some ten a buyer, so they are read together. */
    public Set<ClosedYear> closedYears() {
        Set<ClosedYear> years = new HashSet<>();
        stream("select c from Closure c")
                .forEach(closure -> closure.buyers().forEach(buyer -> years.add(new ClosedYear(buyer, closure.year()))));
        return years;
    }

    List<Closure> all() {
        return list("order by scheme, year");
    }

    Optional<Closure> find(String scheme, int year) {
        return find("scheme = ?1 and year = ?2", scheme, year).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Closure> lock(String scheme, int year) {
        return find("scheme = ?1 and year = ?2", scheme, year).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
