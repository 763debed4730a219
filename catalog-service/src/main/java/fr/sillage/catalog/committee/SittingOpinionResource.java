package fr.sillage.catalog.committee;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** Where what a committee thought at a sitting is recorded: to be added to, and never changed. */
@Path("/api/v1/schemes/{scheme}/committees/{code}/sittings/{date}/opinions")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SittingOpinionResource {

    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final OpinionRepository opinions;
    private final SchemeAccess access;
    private final OpinionAccess opinionAccess;
    private final KnownSubjects subjects;
    private final OpinionEffects effects;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Clock clock;

    public SittingOpinionResource(CommitteeRepository committees, SittingRepository sittings, OpinionRepository opinions,
            SchemeAccess access, OpinionAccess opinionAccess, KnownSubjects subjects, OpinionEffects effects, Ledger ledger,
            Idempotency idempotency, Clock clock) {
        this.committees = committees;
        this.sittings = sittings;
        this.opinions = opinions;
        this.access = access;
        this.opinionAccess = opinionAccess;
        this.subjects = subjects;
        this.effects = effects;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What is remembered of an opinion sent with a key. */
    public record Recorded(long id) {
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = OpinionView.class, responseCode = "201", responseDescription = "Added")
    public OpinionView createOpinion(String scheme, String code, LocalDate date, @NotNull @Valid OpinionBody body,
            @HeaderParam("Idempotency-Key") String key) {
        Recorded recorded = ledger.write("opinion", change -> {
            // one at a time in a scheme: committees speak in their order, and that of opinions is that of their positions
            Scheme found = access.toRecordIn(scheme);
            Committee committee = committees.find(found, code).orElseThrow(() -> CommitteeResource.notFound(code));
            Sitting sitting = sittings.find(committee, date).orElseThrow(() -> SittingResource.notFound(date));
            Opinion.Recorder recorder = opinionAccess.toRecord(found, committee, body.subject());
            if (date.isAfter(LocalDate.now(clock))) {
                throw ProblemException.broken(List.of(Fault.at("?date", "sitting-to-come", date)));
            }
            byte[] request = (scheme + "/" + code + "/" + date + " " + body).getBytes(StandardCharsets.UTF_8);
            return idempotency.once(key, request, Recorded.class, () -> {
                requireSound(found, committee, body, date);
                boolean effective = OpinionRules.takesEffect(committee, body);
                var opinion = new Opinion(found, sitting, body, effective, recorder, change.id());
                opinions.persistAndFlush(opinion);
                if (effective) {
                    effects.apply(found, body, date, opinion, change);
                }
                return new Recorded(opinion.id());
            });
        });
        // only now does the ledger know its position
        return opinions.view(recorded.id());
    }

    private void requireSound(Scheme scheme, Committee committee, OpinionBody body, LocalDate sitting) {
        List<Fault> faults = new ArrayList<>(subjects.unknown(scheme, body.subject()));
        faults.addAll(OpinionRules.faults(scheme, committee, body,
                opinions.of(scheme, body.subject().type(), body.subject().ref())));
        if (faults.isEmpty() && body.effect() != null && body.decision().isFavourable()) {
            faults = effects.faults(scheme, body, sitting);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }
}
