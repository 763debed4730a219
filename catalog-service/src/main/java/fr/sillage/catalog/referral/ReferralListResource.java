package fr.sillage.catalog.referral;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Page;
import fr.sillage.api.Rights;
import fr.sillage.api.Siren;
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
    public Page<ReferralView> listReferrals(
            @QueryParam("answered") @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}") @Schema(implementation = Boolean.class) String answered,
            @QueryParam("referent") Referent referent,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN of one of the buyers") String buyer,
            @QueryParam("scheme") @Parameter(description = "Code of a scheme") String scheme) {
        LocalDate today = LocalDate.now(clock);
        return Page.whole(referrals.all(rights.readable()).stream()
                .filter(one -> scheme == null || scheme.equals(one.intention().body().scheme()))
                .filter(one -> buyer == null || one.intention().buyers().contains(buyer))
                .map(one -> ReferralView.from(one.intention(), one.referral(), today))
                .filter(view -> referent == null || referent == view.referent())
                .filter(view -> answered == null || Boolean.parseBoolean(answered) == (view.waitingDays() == null))
                .toList());
    }
}
