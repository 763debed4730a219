package fr.sillage.catalog.action;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Role;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** How an action comes along, told by those who lead it. */
@Path("/api/v1/schemes/{scheme}/actions/{code}/progress")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ProgressResource {

    private final ActionRepository actions;
    private final ProgressRepository progress;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Clock clock;

    public ProgressResource(ActionRepository actions, ProgressRepository progress, SchemeAccess access, Ledger ledger,
            Idempotency idempotency, Clock clock) {
        this.actions = actions;
        this.progress = progress;
        this.access = access;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @ListETag
    public Page<ProgressView> listProgressEntries(String scheme, String code) {
        Action action = actions.find(access.toRead(scheme), code).orElseThrow(() -> ActionResource.notFound(code));
        return Page.whole(progress.of(action).stream().map(ProgressView::from).toList());
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = ProgressView.class, responseCode = "201", responseDescription = "Added")
    public ProgressView createProgressEntry(String scheme, String code, @NotNull @Valid ProgressBody body,
            @HeaderParam("Idempotency-Key") String key) {
        return ledger.write("progress entry", change -> {
            Action action = actions.find(access.toWriteAs(Role.CONTRIBUTOR, scheme), code)
                    .orElseThrow(() -> ActionResource.notFound(code));
            if (body.on().isAfter(LocalDate.now(clock))) {
                throw ProblemException.broken(List.of(Fault.at("/on", "done-in-the-future", body.on())));
            }
            byte[] request = (scheme + "/" + code + " " + body).getBytes(StandardCharsets.UTF_8);
            return idempotency.once(key, request, ProgressView.class, () -> {
                var entry = new ProgressEntry(action, body, change.id());
                progress.persistAndFlush(entry);
                return ProgressView.from(entry);
            });
        });
    }
}
