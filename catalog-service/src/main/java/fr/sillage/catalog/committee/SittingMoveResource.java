package fr.sillage.catalog.committee;

import java.nio.charset.StandardCharsets;
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
import fr.sillage.api.Role;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** Sittings put off or brought forward: each keeps what was written of it, its history and its place in people's calendars. */
@Path("/api/v1/schemes/{scheme}/committees/{code}/sittings/{date}/moves")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SittingMoveResource {

    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final OpinionRepository opinions;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Idempotency idempotency;

    SittingMoveResource(CommitteeRepository committees, SittingRepository sittings, OpinionRepository opinions,
            SchemeAccess access, Ledger ledger, Idempotency idempotency) {
        this.committees = committees;
        this.sittings = sittings;
        this.opinions = opinions;
        this.access = access;
        this.ledger = ledger;
        this.idempotency = idempotency;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Moves a sitting to another day, under which it is found from now on", description = """
            Not one at which opinions were given: it took place that day. In iCalendar it stays the same event.""")
    @APIResponseSchema(value = SittingView.class, responseCode = "201", responseDescription = "Moved")
    public SittingView createSittingMove(String scheme, String code, LocalDate date, @NotNull @Valid SittingMoveBody body,
            @HeaderParam("Idempotency-Key") String key) {
        return ledger.write("sitting moved", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            Committee committee = committees.find(found, code).orElseThrow(() -> CommitteeResource.notFound(code));
            byte[] request = (scheme + " " + code + " " + date + " " + body).getBytes(StandardCharsets.UTF_8);
            return idempotency.once(key, request, SittingView.class, () -> {
                Sitting sitting = sittings.lock(committee, date).orElseThrow(() -> SittingResource.notFound(date));
                requireMovable(found, committee, sitting, body.to());
                sitting.move(body.to(), change);
                committee.dayChanged();
                return SittingView.from(sitting);
            });
        });
    }

    private void requireMovable(Scheme scheme, Committee committee, Sitting sitting, LocalDate to) {
        if (opinions.anyOf(sitting)) {
            throw ProblemException.of(ProblemType.CONFLICT, "sitting-with-opinions-stays", sitting.date());
        }
        if (sittings.find(committee, to).isPresent()) {
            throw ProblemException.of(ProblemType.CONFLICT, "sitting-on-that-day", to);
        }
        List<Fault> faults = SittingRules.dateFaults("/to", to, scheme.period());
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }
}
