package fr.sillage.catalog.intention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import io.quarkus.security.Authenticated;

/** The steps in the life of an intention. Not part of its body: each has a day, a right and words of its own. */
@Path("/api/v1/purchasing-intentions/{ref}/transitions")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TransitionResource {

    private final IntentionHistory history;
    private final IntentionAccess access;
    private final LaunchGate gate;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Clock clock;

    TransitionResource(IntentionHistory history, IntentionAccess access, LaunchGate gate, Ledger ledger,
            Idempotency idempotency, Clock clock) {
        this.history = history;
        this.access = access;
        this.gate = gate;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Brings an intention a step further in its life")
    @APIResponseSchema(value = IntentionVersionView.class, responseCode = "201", responseDescription = "The version that it is now")
    public IntentionVersionView createIntentionTransition(String ref, @NotNull @Valid TransitionBody body,
            @HeaderParam("Idempotency-Key") String key) {
        return ledger.write("purchasing intention: " + body.to(), change -> {
            PurchasingIntention intention = body.to().isPreparation() ? access.toWrite(ref) : access.toPublish(ref);
            return idempotency.once(key, (ref + " " + body).getBytes(StandardCharsets.UTF_8), IntentionVersionView.class,
                    () -> {
                        List<Fault> faults = TransitionRules.faults(body, history.lastStep(intention),
                                LocalDate.now(clock));
                        if (!faults.isEmpty()) {
                            throw ProblemException.broken(faults);
                        }
                        if (!intention.status().next().contains(body.to())) {
                            throw impossible(intention);
                        }
                        if (body.to() == IntentionStatus.LAUNCHED) {
                            requireOpen(intention);
                        }
                        intention.become(body.to(), body.on(), change);
                        return IntentionVersionView.from(history.add(intention, body, change));
                    });
        });
    }

    private void requireOpen(PurchasingIntention intention) {
        List<Fault> missing = gate.missing(intention);
        if (!missing.isEmpty()) {
            throw ProblemException.conflicting("gate-closed", missing);
        }
    }

    private static ProblemException impossible(PurchasingIntention intention) {
        if (intention.status().isEnd()) {
            return ProblemException.of(ProblemType.CONFLICT, "intention-ended", intention.ref(), intention.status());
        }
        return ProblemException.of(ProblemType.CONFLICT, "transition-impossible", intention.status(),
                intention.status().next());
    }
}
