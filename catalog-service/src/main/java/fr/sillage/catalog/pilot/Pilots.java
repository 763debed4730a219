package fr.sillage.catalog.pilot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.family.PurchaseFamily;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.library.LibraryDesk;
import fr.sillage.catalog.table.LineSubject;

/** Holds pilots to their rules before they are written. */
@ApplicationScoped
class Pilots {

    private final PilotRepository pilots;
    private final PurchaseFamilyRepository families;
    private final PurchasingIntentionRepository intentions;
    private final LibraryDesk library;

    Pilots(PilotRepository pilots, PurchaseFamilyRepository families, PurchasingIntentionRepository intentions,
            LibraryDesk library) {
        this.pilots = pilots;
        this.families = families;
        this.intentions = intentions;
        this.library = library;
    }

    /** To be called inside a write of the ledger, for a buyer that the caller may write for. */
    Precondition.Put<Pilot> put(String buyer, String code, PilotBody body, Precondition precondition, ChangeSet change) {
        Optional<Pilot> existing = pilots.lock(buyer, code);
        List<Fault> faults = PilotRules.faults(body, known(buyer, body, existing));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(existing, () -> new Pilot(buyer, code), body, change, pilots::persist);
    }

    /** A family that was archived since stays where it is named. */
    private PilotRules.Known known(String buyer, PilotBody body, Optional<Pilot> existing) {
        Set<String> open = families.all().stream().filter(family -> !family.isArchived()).map(PurchaseFamily::code)
                .collect(Collectors.toCollection(HashSet::new));
        existing.map(Pilot::body).ifPresent(before -> {
            open.add(before.family());
            generalised(before).map(PilotBody.Generalised::families).forEach(open::addAll);
        });
        return new PilotRules.Known(open,
                body.intention() == null || intentions.find(body.intention())
                        .filter(intention -> intention.buyers().contains(buyer)).isPresent(),
                generalised(body).flatMap(done -> done.library().stream()).filter(item -> library.find(item).isPresent())
                        .collect(Collectors.toSet()));
    }

    private static Stream<PilotBody.Generalised> generalised(PilotBody body) {
        return Stream.ofNullable(body.generalised());
    }

    /** What a line of a file is about. To be called inside a write of the ledger, for a buyer that the caller may write for. */
    LineSubject<PilotColumn, PilotBody> subject(String buyer, String code, ChangeSet change) {
        Optional<PilotBody> before = pilots.find(buyer, code).map(Pilot::body);
        return new LineSubject<>(code, before, PilotTable::texts, PilotTable::pilot, PilotBody::title,
                body -> put(buyer, code, body, Precondition.onWhat(before.isPresent()), change));
    }
}
