package fr.sillage.reporting.gathering;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Right;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;

/** Holds a caller to a role for the scheme he names. Whose scheme it is, only the catalog knows. */
@ApplicationScoped
public class Stewardship {

    private final Gathering gathering;
    private final Rights rights;

    Stewardship(Gathering gathering, Rights rights) {
        this.gathering = gathering;
        this.rights = rights;
    }

    /**
     * The scheme that a URL names, for one of whose buyers the caller has the role. Calls the catalog: not inside a
     * transaction.
     *
     * @throws ProblemException 403 without the right, 404 where there is no such scheme, 503 where the catalog is down
     */
    public CatalogSnapshot.Scheme require(String scheme, Role role) {
        rights.requireForSomeBuyer(role);
        CatalogSnapshot.Scheme found = named(scheme);
        rights.require(role, found.buyers());
        return found;
    }

    /**
     * Whose scheme it is today, for reading what is kept here; empty where the catalog does not say, so that those for whom it
     * was last written stand in. Calls the catalog: not inside a transaction.
     */
    public Optional<List<String>> buyers(String scheme) {
        try {
            return gathering.scheme(scheme).map(CatalogSnapshot.Scheme::buyers);
        } catch (ServiceDownException e) {
            return Optional.empty();
        }
    }

    private CatalogSnapshot.Scheme named(String scheme) {
        try {
            return gathering.scheme(scheme)
                    .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "scheme-unknown", scheme));
        } catch (ServiceDownException e) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "catalog-down");
        }
    }

    /**
     * The scheme that a body names and for which something is to be made later, of one of whose buyers the caller is a steward.
     * What is made later can be asked for while the catalog is down: then the scheme is empty, and only a steward of the whole
     * instance is heard, for whom it does not matter whose scheme it is. Calls the catalog: not inside a transaction.
     *
     * @throws ProblemException 403 without the right, 422 where there is no such scheme, 503 where the catalog is down
     */
    public Optional<CatalogSnapshot.Scheme> requireForLater(String scheme) {
        rights.requireForSomeBuyer(Role.STEWARD);
        try {
            CatalogSnapshot.Scheme found = gathering.scheme(scheme).orElseThrow(
                    () -> ProblemException.broken(List.of(Fault.at("/scheme", "scheme-unknown", scheme))));
            rights.require(Role.STEWARD, found.buyers());
            return Optional.of(found);
        } catch (ServiceDownException e) {
            if (!rights.has(Role.STEWARD, Right.EVERY_BUYER)) {
                throw ProblemException.of(ProblemType.UNAVAILABLE, "catalog-down");
            }
            return Optional.empty();
        }
    }
}
