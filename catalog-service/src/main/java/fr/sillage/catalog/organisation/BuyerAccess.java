package fr.sillage.catalog.organisation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;

/** Finds the buyer a URL names and holds the caller to what they may do for it. */
@ApplicationScoped
public class BuyerAccess {

    private final OrganisationRepository organisations;
    private final Rights rights;

    BuyerAccess(OrganisationRepository organisations, Rights rights) {
        this.organisations = organisations;
        this.rights = rights;
    }

    /** @throws ProblemException 404 where there is none, 403 without any right for it */
    public Organisation toRead(String siren) {
        Organisation buyer = organisations.find(siren).orElseThrow(() -> notFound(siren));
        rights.requireReading(List.of(siren));
        return buyer;
    }

    /** As {@link #toRead}, for a write by its stewards; nobody else writes in its name so before it ends. */
    public Organisation toWrite(String siren) {
        Organisation buyer = organisations.lock(siren).orElseThrow(() -> notFound(siren));
        rights.require(Role.STEWARD, siren);
        return buyer;
    }

    private static ProblemException notFound(String siren) {
        return ProblemException.notFound("organisation", siren);
    }
}
