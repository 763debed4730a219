package fr.sillage.catalog.intention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Messages;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.organisation.OrganisationRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeRepository;
import io.quarkus.security.Authenticated;

/** What buyers mean to buy in the years to come, for their own people; what anybody may read is published elsewhere. */
@Path("/api/v1/purchasing-intentions")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PurchasingIntentionResource {

    private final PurchasingIntentionRepository intentions;
    private final IntentionHistory history;
    private final PurchaseFamilyRepository families;
    private final OrganisationRepository organisations;
    private final DirectorateRepository directorates;
    private final SchemeRepository schemes;
    private final IntentionAccess access;
    private final LaunchGate gate;
    private final WarningReader warnings;
    private final Ledger ledger;
    private final Rights rights;
    private final Messages messages;
    private final Clock clock;

    PurchasingIntentionResource(PurchasingIntentionRepository intentions, IntentionHistory history,
            PurchaseFamilyRepository families, OrganisationRepository organisations, DirectorateRepository directorates,
            SchemeRepository schemes, IntentionAccess access, LaunchGate gate, WarningReader warnings, Ledger ledger,
            Rights rights, Messages messages, Clock clock) {
        this.intentions = intentions;
        this.history = history;
        this.families = families;
        this.organisations = organisations;
        this.directorates = directorates;
        this.schemes = schemes;
        this.access = access;
        this.gate = gate;
        this.warnings = warnings;
        this.ledger = ledger;
        this.rights = rights;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    @ListETag
    public Page<PurchasingIntentionView> listPurchasingIntentions(@Valid @BeanParam IntentionQuery query,
            @Valid @BeanParam PageRequest page) {
        return Page.of(intentions.page(query, rights.readable(), page), page, PurchasingIntention::ref,
                PurchasingIntentionView::from);
    }

    @GET
    @Path("{ref}")
    public RestResponse<PurchasingIntentionView> getPurchasingIntention(String ref) {
        PurchasingIntention intention = access.toRead(ref);
        return Precondition.getFresh(intention, view(intention));
    }

    @PUT
    @Path("{ref}")
    public RestResponse<PurchasingIntentionView> replacePurchasingIntention(@IntentionRef String ref,
            @NotNull @Valid PurchasingIntentionBody body, @BeanParam Precondition precondition) {
        return ledger.write("purchasing intention", change -> {
            Optional<PurchasingIntention> existing = intentions.lock(ref);
            existing.ifPresentOrElse(this::requireChanging, () -> access.requireWriting(body.buyers()));
            PurchasingIntentionBody dated = dated(body, existing);
            existing.filter(found -> !found.buyers().equals(body.buyers()))
                    .ifPresent(found -> access.requireWriting(body.buyers()));
            List<Fault> faults = IntentionRules.faults(dated, known(dated, existing));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new PurchasingIntention(ref), dated, change, intentions::persist);
            if (!change.isEmpty()) {
                IntentionAccess.requireUnended(put.item());
                history.add(put.item(), change);
                intentions.index(put.item());
            }
            return put.reply(view(put.item()));
        });
    }

    /** Only a draft that nobody else ever read: what was planned is withdrawn, and says why. */
    @DELETE
    @Path("{ref}")
    public void deletePurchasingIntention(String ref, @BeanParam Precondition precondition) {
        ledger.write("purchasing intention deleted", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            precondition.requireMatch(intention);
            if (intention.status() != IntentionStatus.DRAFT) {
                throw ProblemException.of(ProblemType.CONFLICT, "intention-no-draft", ref);
            }
            intentions.delete(intention);
            return change.id();
        });
    }

    private PurchasingIntentionView view(PurchasingIntention intention) {
        return PurchasingIntentionView.from(intention,
                LaunchGateView.of(gate.missing(intention).stream().map(messages::detail).toList()),
                warnings.of(intention));
    }

    private void requireChanging(PurchasingIntention intention) {
        if (intention.status().isPreparation()) {
            access.requireWriting(intention.buyers());
        } else {
            access.requirePublishing(intention.buyers());
        }
    }

    /**
     * The day of its recording is kept where the body does not say it; to say another is for those who answer for the buyer.
     */
    private PurchasingIntentionBody dated(PurchasingIntentionBody body, Optional<PurchasingIntention> existing) {
        LocalDate recorded = existing.map(found -> found.body().recordedOn()).orElseGet(() -> LocalDate.now(clock));
        if (body.recordedOn() == null) {
            return body.recordedOn(recorded);
        }
        if (!body.recordedOn().equals(recorded)) {
            access.requirePublishing(body.buyers());
        }
        return body;
    }

    private IntentionRules.Known known(PurchasingIntentionBody body, Optional<PurchasingIntention> existing) {
        return new IntentionRules.Known(
                body.buyers().stream().filter(siren -> organisations.find(siren).isPresent()).collect(Collectors.toSet()),
                directorates.codesOf(body.buyers()),
                schemes.find(body.scheme()).map(Scheme::buyers),
                families.find(body.family()),
                existing.map(found -> found.body().family()).orElse(null));
    }
}
