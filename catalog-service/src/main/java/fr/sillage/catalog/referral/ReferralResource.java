package fr.sillage.catalog.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.intention.IntentionAccess;
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.security.Authenticated;

/** What the referents for social clauses ({@code social-clauses}) and environment ({@code environment}) were asked. */
@Path("/api/v1/purchasing-intentions/{ref}/referrals")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReferralResource {

    private final ReferralRepository referrals;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final Clock clock;
    private final History history;

    ReferralResource(ReferralRepository referrals, IntentionAccess access, Ledger ledger, Clock clock, History history) {
        this.referrals = referrals;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.history = history;
    }

    @GET
    public Page<ReferralView> listReferralsOfIntention(String ref) {
        PurchasingIntention intention = access.toRead(ref);
        return Page.whole(referrals.of(intention).stream().map(referral -> view(intention, referral)).toList());
    }

    @GET
    @Path("{referent}")
    public RestResponse<ReferralView> getReferral(String ref, String referent) {
        PurchasingIntention intention = access.toRead(ref);
        Referral referral = referrals.find(intention, named(referent))
                .orElseThrow(() -> ProblemException.notFound("referral", referent));
        return Precondition.getFresh(referral, view(intention, referral));
    }

    @GET
    @Path("{referent}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listReferralHistory(String ref, String referent, @Valid @BeanParam HistoryRequest page) {
        return history.of(referrals.find(access.toRead(ref), named(referent))
                .orElseThrow(() -> ProblemException.notFound("referral", referent)), page);
    }

    @PUT
    @Path("{referent}")
    public RestResponse<ReferralView> replaceReferral(String ref, String referent, @NotNull @Valid ReferralBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("referral", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            Referent whom = named(referent);
            List<Fault> faults = ReferralRules.faults(body, LocalDate.now(clock));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(referrals.find(intention, whom), () -> new Referral(intention, whom), body, change,
                    referrals::persist);
            if (!change.isEmpty()) {
                IntentionAccess.requireUnended(intention);
            }
            return put.reply(view(intention, put.item()));
        });
    }

    private ReferralView view(PurchasingIntention intention, Referral referral) {
        return ReferralView.from(intention, referral, LocalDate.now(clock));
    }

    private static Referent named(String slug) {
        return Referent.ofSlug(slug).orElseThrow(() -> ProblemException.notFound("referral", slug));
    }
}
