package fr.sillage.reporting.edition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.reporting.gathering.ClosedYear;
import fr.sillage.reporting.gathering.Closures;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.NoReportException;
import fr.sillage.reporting.gathering.ServiceDownException;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Publishes in steps that survive whatever happens between them: the edition is marked, then the year is closed at the
 * indicators, then the edition is published. No transaction is open while another service is asked; every step may be done
 * again.
 */
@ApplicationScoped
class Publication {

    private final EditionRepository editions;
    private final Gathering gathering;
    private final Closures closures;
    private final Ledger ledger;
    private final Clock clock;

    Publication(EditionRepository editions, Gathering gathering, Closures closures, Ledger ledger, Clock clock) {
        this.editions = editions;
        this.gathering = gathering;
        this.closures = closures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What the committees have said of an edition until now; empty where the catalog knows no such scheme.
     *
     * @throws ServiceDownException where the catalog does not answer
     */
    Optional<List<ValidationStep>> validation(Edition edition) {
        return gathering.deliberations(edition.scheme(), "report-edition", edition.subject())
                .map(found -> new Validation(edition.contentSha256(), found.opinions(), found.titles()).of(found.validators()));
    }

    /**
     * Publishes an edition as far as can be done now; what cannot is done later.
     *
     * @throws ProblemException 409 where a committee has not agreed, or another edition stands in the way; 503 where nobody can
     *         say what the committees have said
     */
    Edition publish(Edition edition) {
        if (edition.state() == Edition.State.DRAFT) {
            begin(edition.id(), given(edition));
        }
        return end(edition.id());
    }

    private List<ValidationStep> given(Edition edition) {
        List<ValidationStep> steps;
        try {
            steps = validation(edition).orElseThrow(
                    () -> ProblemException.of(ProblemType.CONFLICT, "scheme-unknown", edition.scheme()));
        } catch (ServiceDownException e) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "opinions-unread");
        }
        List<Fault> lacking = IntStream.range(0, steps.size()).filter(i -> steps.get(i).lacks())
                .mapToObj(i -> fault(i, steps.get(i))).toList();
        if (!lacking.isEmpty()) {
            throw ProblemException.conflicting("validation-awaited", lacking);
        }
        return steps;
    }

    private static Fault fault(int place, ValidationStep step) {
        String pointer = "/validation/" + place;
        return switch (step.state()) {
            case REFUSED -> Fault.at(pointer, "validation-refused", step.name());
            case OUT_OF_ORDER -> Fault.at(pointer, "validation-out-of-order", step.name());
            case OTHER_CONTENT -> Fault.at(pointer, "validation-of-other-content", step.name());
            case AWAITED, GIVEN -> Fault.at(pointer, "validation-awaited-of", step.name());
        };
    }

    private void begin(long id, List<ValidationStep> given) {
        ledger.write("publication begun", change -> {
            Edition edition = editions.lock(id);
            editions.waitForOthers(edition.report());
            if (edition.state() == Edition.State.DRAFT) {
                refuseIfOvertaken(edition);
                edition.beginPublication(given, clock.instant(), change);
            }
            return id;
        });
    }

    /** The closing of a year names the latest edition that tells it. */
    private void refuseIfOvertaken(Edition edition) {
        for (Edition other : editions.editions(edition.report())) {
            if (other.state() == Edition.State.PUBLISHING) {
                throw ProblemException.of(ProblemType.CONFLICT, "edition-publishing", other.number());
            }
            if (other.isPublished() && other.number() > edition.number()) {
                throw ProblemException.of(ProblemType.CONFLICT, "edition-overtaken", other.number());
            }
        }
    }

    /** Does what is left to do of a publication that was begun; for one that is at its end there is nothing. */
    Edition end(long id) {
        Edition edition = QuarkusTransaction.requiringNew().call(() -> editions.findById(id));
        if (edition.isPublished()) {
            return edition;
        }
        try {
            if (edition.closesItsYear()) {
                closures.close(edition.scheme(), edition.year(),
                        new ClosedYear(edition.buyers(), edition.number(), edition.indicatorsPosition()));
            }
        } catch (ServiceDownException | NoReportException e) {
            return delay(id, e.getMessage());
        }
        return ledger.writeAsService("reporting", "edition published", change -> {
            Edition begun = editions.lock(id);
            if (!begun.isPublished()) {
                begun.endPublication(clock.instant(), change);
            }
            return begun;
        });
    }

    private Edition delay(long id, String why) {
        return ledger.writeAsService("reporting", "publication delayed", change -> {
            Edition begun = editions.lock(id);
            if (!begun.isPublished()) {
                begun.delayPublication(why, change);
            }
            return begun;
        });
    }
}
