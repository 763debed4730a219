package fr.sillage.catalog.referral;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Rights;
import io.quarkus.security.Authenticated;

/** What is before the referents, over all intentions. Without an ETag: days of waiting pass while nothing is written. */
@Path("/api/v1/referrals")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReferralListResource {

    private final ReferralRepository referrals;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    ReferralListResource(ReferralRepository referrals, Ledger ledger, Rights rights, Clock clock) {
        this.referrals = referrals;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The longest asked first")
    public Page<ReferralView> listReferrals(@Valid @BeanParam ReferralQuery query, @Valid @BeanParam PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        return ledger.readConsistently(position -> {
            var found = referrals.page(query, rights.readable(), page);
            return new Page<>(found.items().stream()
                    .map(one -> ReferralView.from(one.intention(), one.referral(), today)).toList(), found.next(), null);
        });
    }
}
