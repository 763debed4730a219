package fr.sillage.catalog.library;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.Former;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.organisation.OrganisationRepository;
import fr.sillage.catalog.scheme.SchemeRepository;

/**
 * Where items are brought, read and published: holds everybody to what they may do. Whoever contributes for a buyer may bring
 * an item and work on it until it is proposed; from then on it is with the buyer's stewards.
 */
@ApplicationScoped
public class LibraryDesk {

    private final LibraryRepository library;
    private final OrganisationRepository organisations;
    private final SchemeRepository schemes;
    private final EntityManager database;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;
    private final History history;

    LibraryDesk(LibraryRepository library, OrganisationRepository organisations, SchemeRepository schemes,
            EntityManager database, Ledger ledger, Rights rights, Clock clock, History history) {
        this.library = library;
        this.organisations = organisations;
        this.schemes = schemes;
        this.database = database;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
        this.history = history;
    }

    LibraryReader reader() {
        return new LibraryReader(rights.caller(), rights.buyersOf(Role.STEWARD));
    }

    /** Empty where there is none that the caller sees. */
    public Optional<LibraryItem> find(String code) {
        return library.find(code).filter(reader()::sees);
    }

    /** @throws ProblemException 404 where there is none that the caller sees */
    public LibraryItem toRead(String code) {
        return find(code).orElseThrow(() -> notFound(code));
    }

    /**
     * Of what was deleted: nobody but stewards of its buyer saw all of it.
     *
     * @throws ProblemException 404 where there is none, or one that the caller does not see
     */
    Former toAudit(String code) {
        return history.former(new LibraryItem(code, 0, null)).filter(deleted -> library.find(code).isEmpty())
                .filter(deleted -> rights.has(Role.STEWARD, deleted.text("buyer"))).orElseThrow(() -> notFound(code));
    }

    /**
     * Creates or replaces an item, as the precondition allows. To be called inside a write of the ledger.
     *
     * @throws ProblemException without the rights for its buyer, and where rules are broken
     */
    public Precondition.Put<LibraryItem> put(String code, LibraryItemBody body, Precondition precondition, ChangeSet change) {
        Optional<LibraryItem> existing = library.lock(code);
        existing.ifPresent(this::requireWriting);
        if (existing.filter(found -> found.buyer().equals(body.buyer())).isEmpty()) {
            rights.require(Role.CONTRIBUTOR, body.buyer());
        }
        List<Fault> faults = LibraryRules.faults(code, body, known(body, existing));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        Optional<Long> before = existing.map(LibraryItem::version);
        var put = precondition.put(existing, () -> new LibraryItem(code, ledger.author(), rights.caller()), body, change,
                library::persist);
        if (before.filter(version -> version == put.item().version()).isEmpty()) {
            library.index(put.item());
        }
        if (put.created()) {
            keepStep(put.item(), change);
        }
        return put;
    }

    private LibraryRules.Known known(LibraryItemBody body, Optional<LibraryItem> existing) {
        Set<String> families = new HashSet<>(library.openFamilies(body.families()));
        existing.ifPresent(found -> families.addAll(found.body().families()));
        return new LibraryRules.Known(!organisations.known(List.of(body.buyer())).isEmpty(),
                body.scheme() == null || schemes.find(body.scheme()).isPresent(), families);
    }

    /** What others may have read stays: it is returned, and says why. */
    public void delete(String code, Precondition precondition, ChangeSet change) {
        LibraryItem item = library.lock(code).filter(reader()::sees).orElseThrow(() -> notFound(code));
        requireWriting(item);
        precondition.requireMatch(item);
        if (item.wasShown()) {
            throw ProblemException.of(ProblemType.CONFLICT, "library-shown", code);
        }
        precondition.delete(item, change, library::delete);
    }

    /** Holds the caller to the rights for a step, for the item that it is to be taken with. */
    LibraryItem toMove(String code, LibraryState to) {
        LibraryItem item = library.lock(code).filter(reader()::sees).orElseThrow(() -> notFound(code));
        if (to.isForStewards()) {
            rights.require(Role.STEWARD, item.buyer());
        } else {
            requireAuthorship(item);
        }
        return item;
    }

    /** @throws ProblemException 409 from where it stands, 422 where it is returned and nobody says why */
    LibraryStep move(LibraryItem item, LibraryState to, String reason, ChangeSet change) {
        if (!item.state().next().contains(to)) {
            throw ProblemException.of(ProblemType.CONFLICT, "library-step-impossible", item.state().label(), to.label());
        }
        boolean said = reason != null && !reason.isBlank();
        if (to == LibraryState.RETURNED && !said) {
            throw ProblemException.broken(List.of(Fault.at("/reason", "library-reason-missing")));
        }
        item.become(to, to == LibraryState.RETURNED ? reason : null, change);
        return keepStep(item, change);
    }

    private LibraryStep keepStep(LibraryItem item, ChangeSet change) {
        library.flush();
        var step = new LibraryStep(item, clock.instant(), ledger.author(), rights.caller(), change.id());
        database.persist(step);
        return step;
    }

    /** The steps of an item, the latest first. */
    List<LibraryStepView> steps(LibraryItem item) {
        return database.createQuery("from LibraryStep s where s.itemId = ?1 order by s.id desc", LibraryStep.class)
                .setParameter(1, item.id()).getResultStream().map(LibraryStep::view).toList();
    }

    private void requireWriting(LibraryItem item) {
        if (item.state().isWithAuthor()) {
            requireAuthorship(item);
        } else {
            rights.require(Role.STEWARD, item.buyer());
        }
    }

    private void requireAuthorship(LibraryItem item) {
        rights.require(rights.isCaller(item.author()) ? Role.CONTRIBUTOR : Role.STEWARD, item.buyer());
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("library-item", code);
    }
}
