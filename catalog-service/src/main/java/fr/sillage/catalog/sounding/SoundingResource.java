package fr.sillage.catalog.sounding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

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
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.security.Authenticated;

/** What firms were asked before a consultation was written, and what was learnt. */
@Path("/api/v1/purchasing-intentions/{ref}/soundings")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SoundingResource {

    private final SoundingRepository soundings;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Clock clock;
    private final History history;

    SoundingResource(SoundingRepository soundings, IntentionAccess access, Ledger ledger, Idempotency idempotency,
            Clock clock, History history) {
        this.soundings = soundings;
        this.access = access;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.clock = clock;
        this.history = history;
    }

    /** What is remembered of a sounding sent with a key. */
    public record Recorded(int number) {
    }

    @GET
    @ListETag
    public Page<SoundingView> listSoundings(String ref) {
        return Page.whole(soundings.of(access.toRead(ref)).stream().map(one -> SoundingView.from(ref, one)).toList());
    }

    @GET
    @Path("{number}")
    public RestResponse<SoundingView> getSounding(String ref, int number, @Context Request request) {
        Sounding sounding = soundings.find(access.toRead(ref), number).orElseThrow(() -> notFound(number));
        return Precondition.get(request, sounding, SoundingView.from(ref, sounding));
    }

    @GET
    @Path("{number}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listSoundingHistory(String ref, int number, @Valid @BeanParam HistoryRequest page) {
        return history.of(soundings.find(access.toRead(ref), number).orElseThrow(() -> notFound(number)), page);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = SoundingView.class, responseCode = "201", responseDescription = "Added")
    public SoundingView createSounding(String ref, @NotNull @Valid SoundingBody body,
            @HeaderParam("Idempotency-Key") String key) {
        return ledger.write("market sounding", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            requireSound(body);
            int number = idempotency.once(key, (ref + " " + body).getBytes(StandardCharsets.UTF_8), Recorded.class, () -> {
                IntentionAccess.requireUnended(intention);
                int next = soundings.nextNumber(intention);
                soundings.persist(new Sounding(intention, next, body, change));
                return new Recorded(next);
            }).number();
            return SoundingView.from(ref, soundings.find(intention, number).orElseThrow());
        });
    }

    @PUT
    @Path("{number}")
    public RestResponse<SoundingView> replaceSounding(String ref, int number, @NotNull @Valid SoundingBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("market sounding", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            Sounding existing = soundings.find(intention, number).orElseThrow(() -> notFound(number));
            requireSound(body);
            var put = precondition.put(Optional.of(existing), () -> existing, body, change, soundings::persist);
            if (!change.isEmpty()) {
                IntentionAccess.requireUnended(intention);
            }
            return put.reply(SoundingView.from(ref, put.item()));
        });
    }

    private void requireSound(SoundingBody body) {
        if (body.on().isAfter(LocalDate.now(clock))) {
            throw ProblemException.broken(List.of(Fault.at("/on", "done-in-the-future", body.on())));
        }
    }

    private static ProblemException notFound(int number) {
        return ProblemException.notFound("sounding", number);
    }
}
