package fr.sillage.catalog.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.intention.IntentionAccess;
import fr.sillage.catalog.intention.IntentionContractsRepository;
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.security.Authenticated;

/** What became of a contract at its end: written also long after the intention came to its own. */
@Path("/api/v1/purchasing-intentions/{ref}/reviews")
@Tag(name = "Contract reviews")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReviewResource {

    private final ReviewRepository reviews;
    private final SelfAssessmentLinkRepository links;
    private final IntentionContractsRepository contracts;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Clock clock;
    private final History history;

    ReviewResource(ReviewRepository reviews, SelfAssessmentLinkRepository links,
            IntentionContractsRepository contracts, IntentionAccess access, Ledger ledger, Idempotency idempotency,
            Clock clock, History history) {
        this.reviews = reviews;
        this.links = links;
        this.contracts = contracts;
        this.access = access;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.clock = clock;
        this.history = history;
    }

    /** What is remembered of a review sent with a key. */
    public record Recorded(int number) {
    }

    @GET
    @ListETag
    public Page<ReviewView> listReviews(String ref) {
        List<Review> all = reviews.of(access.toRead(ref));
        Map<Long, SelfAssessmentLink> latest = links.of(all).stream().collect(
                Collectors.toMap(SelfAssessmentLink::reviewId, link -> link, (earlier, later) -> later));
        return Page.whole(all.stream().map(review -> ReviewView.from(ref, review, latest.get(review.id()))).toList());
    }

    @GET
    @Path("{number}")
    public RestResponse<ReviewView> getReview(String ref, int number) {
        Review review = reviews.find(access.toRead(ref), number).orElseThrow(() -> notFound(number));
        return Precondition.getFresh(review, view(ref, review));
    }

    @GET
    @Path("{number}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listReviewHistory(String ref, int number, @Valid @BeanParam HistoryRequest page) {
        return history.of(reviews.find(access.toRead(ref), number).orElseThrow(() -> notFound(number)), page);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = ReviewView.class, responseCode = "201", responseDescription = "Added")
    public ReviewView createReview(String ref, @NotNull @Valid ReviewBody body, @HeaderParam("Idempotency-Key") String key) {
        return ledger.write("contract review", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            requireSound(intention, body);
            int number = idempotency.once(key, (ref + " " + body).getBytes(StandardCharsets.UTF_8), Recorded.class, () -> {
                int next = reviews.nextNumber(intention);
                reviews.persist(new Review(intention, next, body, change));
                return new Recorded(next);
            }).number();
            return view(ref, reviews.find(intention, number).orElseThrow());
        });
    }

    @PUT
    @Path("{number}")
    public RestResponse<ReviewView> replaceReview(String ref, int number, @NotNull @Valid ReviewBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("contract review", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            Review existing = reviews.find(intention, number).orElseThrow(() -> notFound(number));
            requireSound(intention, body);
            var put = precondition.put(Optional.of(existing), () -> existing, body, change, reviews::persist);
            return put.reply(view(ref, put.item()));
        });
    }

    private void requireSound(PurchasingIntention intention, ReviewBody body) {
        List<Fault> faults = ReviewRules.faults(body, contracts.isLinked(intention, body.contract()), LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }

    private ReviewView view(String ref, Review review) {
        return ReviewView.from(ref, review,
                links.of(List.of(review)).stream().reduce((earlier, later) -> later).orElse(null));
    }

    static ProblemException notFound(int number) {
        return ProblemException.notFound("review", number);
    }
}
