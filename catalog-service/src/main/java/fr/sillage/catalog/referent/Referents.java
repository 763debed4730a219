package fr.sillage.catalog.referent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.catalog.family.PurchaseFamily;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.table.LineSubject;

/** The directory of referents: who is found for a question, and what may be written into it. */
@ApplicationScoped
class Referents {

    private final ReferentRepository referents;
    private final PurchaseFamilyRepository families;
    private final DirectorateRepository directorates;
    private final PurchasingIntentionRepository intentions;
    private final Rights rights;

    Referents(ReferentRepository referents, PurchaseFamilyRepository families, DirectorateRepository directorates,
            PurchasingIntentionRepository intentions, Rights rights) {
        this.referents = referents;
        this.families = families;
        this.directorates = directorates;
        this.intentions = intentions;
        this.rights = rights;
    }

    List<Referent> page(String buyer, ReferentQuery query, PageRequest page) {
        if (query.theme == null && query.family == null && query.intention == null) {
            return referents.page(buyer, page);
        }
        Set<String> asked = new TreeSet<>();
        Set<String> themes = new TreeSet<>();
        Optional.ofNullable(query.family).ifPresent(asked::add);
        Optional.ofNullable(query.theme).ifPresent(theme -> themes.add(theme.name()));
        Optional.ofNullable(query.intention).ifPresent(ref -> {
            PurchasingIntention intention = intentions.find(ref)
                    .orElseThrow(() -> ProblemException.notFound("intention", ref));
            rights.requireReading(intention.buyers());
            asked.add(intention.body().family());
            intention.body().allConsiderations().forEach(consideration -> themes.add(consideration.theme().name()));
        });
        return referents.answering(buyer, withTheirWholes(asked), themes, page);
    }

    /** Who answers for a family answers for its parts. */
    private Set<String> withTheirWholes(Set<String> codes) {
        Set<String> all = new TreeSet<>(codes);
        codes.forEach(code -> families.find(code).map(PurchaseFamily::parent).ifPresent(all::add));
        return all;
    }

    /** To be called inside a write of the ledger, for a buyer that the caller may write for. */
    Precondition.Put<Referent> put(String buyer, String code, ReferentBody body, Precondition precondition, ChangeSet change) {
        Optional<Referent> existing = referents.lock(buyer, code);
        List<Fault> faults = new ArrayList<>();
        if (body.directorate() != null && !directorates.codesOf(List.of(buyer)).contains(body.directorate())) {
            faults.add(Fault.at("/directorate", "referent-directorate-unknown", body.directorate()));
        }
        Set<String> known = families.all().stream().map(PurchaseFamily::code).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < body.families().size(); i++) {
            if (!known.contains(body.families().get(i))) {
                faults.add(Fault.at("/families/" + i, "family-unknown", body.families().get(i)));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(existing, () -> new Referent(buyer, code), body, change, referents::persist);
    }

    /** What a line of a file is about. To be called inside a write of the ledger, for a buyer that the caller may write for. */
    LineSubject<ReferentColumn, ReferentBody> subject(String buyer, String code, ChangeSet change) {
        Optional<ReferentBody> before = referents.find(buyer, code).map(Referent::body);
        return new LineSubject<>(code, before, ReferentTable::texts, ReferentTable::referent, ReferentBody::function,
                body -> put(buyer, code, body, Precondition.onWhat(before.isPresent()), change));
    }
}
