package fr.sillage.indicators.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.indicators.closure.ClosureRepository;
import fr.sillage.indicators.line.Lines;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.unit.Units;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes figures, whatever they were sent as: all in one transaction, so that a file is taken once or not at all. */
@ApplicationScoped
class Ingestion {

    /** A transaction that takes longer is broken off: whoever sends so slowly has gone. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** What there is to say of a file once it has been dealt with. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Settled(long id, IngestionStatus status) {

        boolean wasTaken() {
            return status != IngestionStatus.REFUSED;
        }
    }

    private final MeasureRepository measures;
    private final Units units;
    private final ClosureRepository closures;
    private final IngestionRepository reports;
    private final IngestionLineRepository told;
    private final Foresight foresight;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final Rights rights;
    private final DataSource dataSource;
    private final ObjectMapper json;

    Ingestion(MeasureRepository measures, Units units, ClosureRepository closures, IngestionRepository reports,
            IngestionLineRepository told, Foresight foresight, Idempotency idempotency, Ledger ledger, Rights rights,
            DataSource dataSource, ObjectMapper json) {
        this.measures = measures;
        this.units = units;
        this.closures = closures;
        this.reports = reports;
        this.told = told;
        this.foresight = foresight;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.rights = rights;
        this.dataSource = dataSource;
        this.json = json;
    }

    /** @throws ProblemException where the file as a whole cannot be read, or cannot be taken now: nothing is written */
    Settled take(Delivery delivery, IngestionRequest request) {
        rights.requireForSomeBuyer(Role.CONTRIBUTOR);
        request.scopeBuyers().forEach(buyer -> rights.require(Role.CONTRIBUTOR, buyer));
        if (request.scope() != null) {
            requireKnown(request.scope().measures());
        }
        return ledger.write("ingestion", LONGEST, change -> {
            try (Connection connection = dataSource.getConnection(); Staging staging = new Staging(connection, json)) {
                stage(delivery, request, staging);
                Supplier<Settled> work = () -> settle(connection, staging, delivery, request, change);
                return idempotency.once(request.idempotencyKey(), delivery.digest(request.signature()), Settled.class,
                        Settled::wasTaken, work);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("The figures cannot be taken", e);
            }
        });
    }

    /** Makes known that a file is being worked on, before the transaction that does so ends. */
    long announce(IngestionRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return reports.insert(connection, ledger.author(), request);
            }
        });
    }

    /** A scope that names nothing would silently take nothing back. */
    private void requireKnown(Set<String> named) {
        Set<String> known = Set.copyOf(measures.codes());
        List<Fault> faults = named.stream().filter(code -> !known.contains(code))
                .map(code -> Fault.at("?measure", "measure-unknown", code)).toList();
        if (!faults.isEmpty()) {
            throw ProblemException.unreadable(faults);
        }
    }

    private void stage(Delivery delivery, IngestionRequest request, Staging staging) throws IOException, SQLException {
        LineRules rules = new LineRules(request.strategy(), request.scope(), buyer -> rights.has(Role.CONTRIBUTOR, buyer),
                measures.counted(), units);
        try (Lines lines = delivery.lines()) {
            for (RawLine line = lines.next(); line != null; line = lines.next()) {
                staging.add(line, rules.check(line));
                delivery.counted(staging.received());
            }
        }
        staging.end();
    }

    private Settled settle(Connection connection, Staging staging, Delivery delivery, IngestionRequest request,
            ChangeSet change) {
        try {
            long id = reports.begin(connection, delivery.announced(), ledger.author(), request);
            delivery.received();
            var settlement = new Settlement(connection, id, staging, request, told, foresight, new StoredJson(json));
            if (delivery.wasAnnounced()) {
                // nobody waits for the answer any more, so it may wait
                settlement.waitUpTo(LONGEST);
            }
            settlement.lock(connection);
            Tally tally = settlement.settle(closures.closedYears(), change);
            reports.end(connection, id, request, tally, settlement.remarks(), change);
            return new Settled(id, tally.status());
        } catch (SQLException e) {
            throw new IllegalStateException("The figures cannot be taken", e);
        }
    }
}
