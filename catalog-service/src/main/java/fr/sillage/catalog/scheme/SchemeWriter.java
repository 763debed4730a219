package fr.sillage.catalog.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.organisation.OrganisationRepository;

/** Holds schemes to their rules and writes them, whether somebody edits one or a file brings it. */
@ApplicationScoped
public class SchemeWriter {

    private final SchemeRepository schemes;
    private final OrganisationRepository organisations;
    private final Rights rights;

    SchemeWriter(SchemeRepository schemes, OrganisationRepository organisations, Rights rights) {
        this.schemes = schemes;
        this.organisations = organisations;
        this.rights = rights;
    }

    /** Asks for the right to change what is there, and to draw in each buyer that was not. */
    public void requireRights(Optional<Scheme> existing, List<String> buyers) {
        existing.ifPresent(found -> rights.require(Role.STEWARD, found.buyers()));
        // only those who answer for a buyer may draw it into a scheme, whose report then shows its figures
        List<String> before = existing.map(Scheme::buyers).orElse(List.of());
        rights.requireForEach(Role.STEWARD, buyers.stream().filter(buyer -> !before.contains(buyer)).toList());
    }

    /**
     * What is wrong with the text.
     *
     * @param committees codes of those it has or will have; empty where they are only announced
     * @param deadlines those of its objectives, by code
     */
    public List<Fault> faults(SchemeBody body, Optional<Set<String>> committees, Map<String, Deadline> deadlines) {
        Set<String> known = body.buyers().stream().filter(siren -> organisations.find(siren).isPresent())
                .collect(Collectors.toSet());
        return SchemeRules.faults(body, known, schemes.find(body.follows()).isPresent(), committees, deadlines);
    }

    /** @param existing locked by the caller */
    public Precondition.Put<Scheme> put(String code, Optional<Scheme> existing, SchemeBody body, Precondition precondition,
            ChangeSet change) {
        return precondition.put(existing, () -> new Scheme(code), body, change, schemes::persist);
    }
}
