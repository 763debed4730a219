package fr.sillage.reporting.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.reporting.gathering.ClosedYear;
import fr.sillage.reporting.gathering.Closures;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.NoReportException;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.report.content.Errata;
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
                .map(found -> new Validation(edition.contentSha256(),
                        LocalDate.ofInstant(edition.madeAt(), clock.getZone()), found.opinions(), found.titles())
                        .of(found.validators()));
    }

    /**
     * Publishes an edition as far as can be done now; what cannot is done later.
     *
     * @throws ProblemException 409 where a committee has not agreed, another edition stands in the way or the year may not be
     *         closed; 503 where nobody can say what the committees have said
     */
    Edition publish(Edition edition) {
        if (edition.state() == Edition.State.DRAFT) {
            begin(edition.id(), given(edition));
        }
        Edition done = end(edition.id());
        if (done.state() == Edition.State.DRAFT) {
            throw ProblemException.of(ProblemType.CONFLICT, "edition-not-published", done.notice());
        }
        return done;
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
            case BEFORE_EDITION -> Fault.at(pointer, "validation-before-edition", step.name(), step.sitting());
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

    /** The closing of a year names the latest edition that tells it, and that edition tells what those before told wrong. */
    private void refuseIfOvertaken(Edition edition) {
        for (Edition other : editions.editions(edition.report())) {
            if (other.state() == Edition.State.PUBLISHING) {
                throw ProblemException.of(ProblemType.CONFLICT, "edition-publishing", other.number());
            }
            if (other.isPublished() && other.number() > edition.number()) {
                throw ProblemException.of(ProblemType.CONFLICT, "edition-overtaken", other.number());
            }
        }
        if (edition.closesItsYear()) {
            editions.lastTold(edition.report()).ifPresent(told -> refuseIfSilentOn(told, edition));
        }
    }

    private void refuseIfSilentOn(Edition told, Edition edition) {
        Errata errata = editions.content(edition).errata();
        if (errata == null || errata.since().edition() != told.number()) {
            throw ProblemException.of(ProblemType.CONFLICT, "edition-without-errata", told.number());
        }
    }

    /**
     * Does what is left to do of a publication that was begun; for one that is at its end there is nothing. One that the
     * indicators refuse is taken back: nobody would ever be told that it waits for a thing that cannot come.
     */
    Edition end(long id) {
        Edition edition = QuarkusTransaction.requiringNew().call(() -> editions.findById(id));
        if (edition.state() != Edition.State.PUBLISHING) {
            return edition;
        }
        try {
            if (edition.closesItsYear()) {
                closures.close(edition.scheme(), edition.year(),
                        new ClosedYear(edition.buyers(), edition.number(), edition.indicatorsPosition()));
            }
        } catch (ServiceDownException e) {
            return whileBegun(id, "publication delayed", (begun, change) -> begun.delayPublication(e.getMessage(), change));
        } catch (NoReportException e) {
            return whileBegun(id, "publication refused", (begun, change) -> begun.refusePublication(e.getMessage(), change));
        }
        return whileBegun(id, "edition published", (begun, change) -> begun.endPublication(clock.instant(), change));
    }

    /** Others may have come to the end of the same publication in the meantime: what they found stands. */
    private Edition whileBegun(long id, String why, BiConsumer<Edition, ChangeSet> step) {
        return ledger.writeAsService("reporting", why, change -> {
            Edition begun = editions.lock(id);
            if (begun.state() == Edition.State.PUBLISHING) {
                step.accept(begun, change);
            }
            return begun;
        });
    }
}
