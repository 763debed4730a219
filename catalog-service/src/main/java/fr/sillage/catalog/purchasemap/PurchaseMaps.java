package fr.sillage.catalog.purchasemap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.family.PurchaseFamily;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.organisation.BuyerAccess;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.purchasemap.Diagnosis.Candidate;
import fr.sillage.catalog.purchasemap.Diagnosis.Ranked;

/** The maps of buyers: what is read of them, and what is written into them by hand or by a file. */
@ApplicationScoped
class PurchaseMaps {

    private final MapRepository maps;
    private final PurchaseFamilyRepository families;
    private final DirectorateRepository directorates;
    private final BuyerAccess access;

    PurchaseMaps(MapRepository maps, PurchaseFamilyRepository families, DirectorateRepository directorates,
            BuyerAccess access) {
        this.maps = maps;
        this.families = families;
        this.directorates = directorates;
        this.access = access;
    }

    /** Titles of the families by their codes. */
    Map<String, String> titles() {
        return families.all().stream().collect(Collectors.toMap(PurchaseFamily::code, PurchaseFamily::title));
    }

    /** @throws ProblemException 404 where nothing is on it */
    List<MapFamily> toRead(MapKey map) {
        access.toRead(map.buyer());
        List<MapFamily> found = maps.of(map);
        if (found.isEmpty()) {
            throw ProblemException.notFound("purchase-map", map.year());
        }
        return found;
    }

    List<Ranked> diagnosis(MapKey map) {
        Map<String, Integer> upcoming = maps.upcoming(map.buyer());
        return Diagnosis.rank(toRead(map).stream().map(family -> new Candidate(family.family(), family.body(),
                upcoming.getOrDefault(family.family(), 0))).toList());
    }

    /** To be called inside a write of the ledger, by whom {@link BuyerAccess#toWrite} let in. */
    Precondition.Put<MapFamily> put(MapKey map, String code, MapFamilyBody body, Precondition precondition, ChangeSet change) {
        Optional<MapFamily> existing = maps.lock(map, code);
        Optional<PurchaseFamily> family = families.find(code);
        if (family.isEmpty()) {
            throw ProblemException.broken(List.of(Fault.at("/family", "family-unknown", code)));
        }
        if (existing.isEmpty() && family.get().isArchived()) {
            throw ProblemException.broken(List.of(Fault.at("/family", "map-family-archived", code)));
        }
        Set<String> known = directorates.codesOf(List.of(map.buyer()));
        List<Fault> faults = MapFamilyRules.faults(body, known);
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(existing, () -> new MapFamily(map, code), body, change, maps::persist);
    }

    /** What is on it of a family, for a buyer that the caller may write for. */
    Optional<MapFamilyBody> find(MapKey map, String family) {
        return maps.find(map, family).map(MapFamily::body);
    }
}
