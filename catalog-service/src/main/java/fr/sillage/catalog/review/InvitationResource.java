package fr.sillage.catalog.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;

import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.intention.IntentionAccess;
import io.quarkus.security.Authenticated;

/**
 * Where a supplier without an account is given the means to answer once. Sent twice, it makes two links: the first is taken
 * back.
 */
@Path("/api/v1/purchasing-intentions/{ref}/reviews/{number}/invitations")
@Tag(name = "Contract reviews")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class InvitationResource {

    private final ReviewRepository reviews;
    private final SelfAssessmentLinkRepository links;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final Clock clock;

    InvitationResource(ReviewRepository reviews, SelfAssessmentLinkRepository links, IntentionAccess access, Ledger ledger,
            Clock clock) {
        this.reviews = reviews;
        this.links = links;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Cache(noStore = true)
    @Operation(summary = "Makes the link by which the supplier assesses itself; one made before and not used is good no more")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201", responseDescription = "The link, shown this one time")
    public InvitationView createInvitation(String ref, int number) {
        return ledger.write("invitation to a self-assessment", change -> {
            Review review = reviews.find(access.toPublish(ref), number).orElseThrow(() -> ReviewResource.notFound(number));
            // first, as it waits for a supplier who answers right now
            links.withdraw(review);
            if (!links.of(List.of(review)).isEmpty()) {
                throw ProblemException.of(ProblemType.CONFLICT, "self-assessment-given", number);
            }
            Token token = Token.fresh();
            var link = new SelfAssessmentLink(review, token, LocalDate.now(clock), change);
            links.persist(link);
            return new InvitationView(SelfAssessmentResource.PATH + "/" + token.text(), link.expiresOn());
        });
    }
}
