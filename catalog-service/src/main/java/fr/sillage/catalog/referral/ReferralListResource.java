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
    private final Rights rights;
    private final Clock clock;

    ReferralListResource(ReferralRepository referrals, Rights rights, Clock clock) {
        this.referrals = referrals;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The longest asked first")
    public Page<ReferralView> listReferrals(@Valid @BeanParam ReferralQuery query, @Valid @BeanParam PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        return Page.of(referrals.page(query, rights.readable(), page), page, found -> found.key().toString(),
                found -> ReferralView.from(found.intention(), found.referral(), today));
    }
}
