package fr.sillage.catalog.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.Ledger;
import fr.sillage.api.Messages;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.organisation.Organisation;
import fr.sillage.catalog.organisation.OrganisationRepository;

/** Where a supplier answers, by the link it was given. There is no list, and nothing is read back. */
@Path(SelfAssessmentResource.PATH + "/{token}")
@Tag(name = "Contract reviews")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SelfAssessmentResource {

    static final String PATH = "/api/v1/public/self-assessments";

    private static final String AUTHOR = "self-assessment";

    private final SelfAssessmentLinkRepository links;
    private final ReviewRepository reviews;
    private final PurchasingIntentionRepository intentions;
    private final OrganisationRepository organisations;
    private final Ledger ledger;
    private final Messages messages;
    private final Clock clock;

    SelfAssessmentResource(SelfAssessmentLinkRepository links, ReviewRepository reviews,
            PurchasingIntentionRepository intentions, OrganisationRepository organisations, Ledger ledger, Messages messages,
            Clock clock) {
        this.links = links;
        this.reviews = reviews;
        this.intentions = intentions;
        this.organisations = organisations;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    @Cache(noStore = true)
    @Operation(summary = "What a supplier is asked")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public SelfAssessmentFormView getSelfAssessmentForm(String token) {
        SelfAssessmentLink link = open(links.find(new Token(token)));
        Review review = reviews.findById(link.reviewId());
        PurchasingIntention intention = intentions.findById(review.intentionId());
        return new SelfAssessmentFormView(intention.body().title(),
                intention.buyers().stream().map(organisations::find).flatMap(Optional::stream).map(Organisation::name).toList(),
                review.body().contract().contract(), link.expiresOn(),
                List.of(question("/environmental", "self-assessment-environmental"),
                        question("/social", "self-assessment-social"),
                        question("/quality", "self-assessment-quality"),
                        question("/text", "self-assessment-text"),
                        question("/viewOfBuyer/clarity", "self-assessment-clarity"),
                        question("/viewOfBuyer/dialogue", "self-assessment-dialogue"),
                        question("/viewOfBuyer/payment", "self-assessment-payment"),
                        question("/viewOfBuyer/text", "self-assessment-buyer")));
    }

    @POST
    @ResponseStatus(204)
    @Operation(summary = "Answers, once")
    @APIResponse(responseCode = "204", description = "Recorded; it is not read back here")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public void createSelfAssessment(String token, @NotNull @Valid SelfAssessmentBody body) {
        ledger.writeAsService(AUTHOR, "self-assessment of a supplier", change -> {
            SelfAssessmentLink link = open(links.lock(new Token(token)));
            link.use(body, LocalDate.now(clock), change);
            return change.id();
        });
    }

    /** @throws ProblemException 404 for a link that nobody was given, 409 for one that is good no more */
    private SelfAssessmentLink open(Optional<SelfAssessmentLink> found) {
        SelfAssessmentLink link = found
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "not-found.self-assessment"));
        if (link.isUsed()) {
            throw ProblemException.of(ProblemType.CONFLICT, "link-used");
        }
        if (link.hasExpired(LocalDate.now(clock))) {
            throw ProblemException.of(ProblemType.CONFLICT, "link-expired", link.expiresOn());
        }
        return link;
    }

    private SelfAssessmentFormView.Question question(String pointer, String code) {
        return new SelfAssessmentFormView.Question(pointer, messages.text(code, List.of()));
    }
}
