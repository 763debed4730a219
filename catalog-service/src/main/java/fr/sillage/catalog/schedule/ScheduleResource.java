package fr.sillage.catalog.schedule;

import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Rights;
import fr.sillage.catalog.intention.IntentionAccess;
import fr.sillage.catalog.intention.IntentionQuery;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import io.quarkus.security.Authenticated;

/** By when what has to be done. Neither list has an ETag: what is late changes with the day. */
@Path("/api/v1/purchasing-intentions")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ScheduleResource {

    private final PurchasingIntentionRepository intentions;
    private final IntentionAccess access;
    private final Schedules schedules;
    private final Ledger ledger;
    private final Rights rights;

    ScheduleResource(PurchasingIntentionRepository intentions, IntentionAccess access, Schedules schedules, Ledger ledger,
            Rights rights) {
        this.intentions = intentions;
        this.access = access;
        this.schedules = schedules;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @Path("{ref}/schedule")
    @Operation(summary = "By when each step has to be taken, counted backwards from the expected start")
    public Page<ScheduleStep> listScheduleSteps(String ref) {
        return Page.whole(schedules.of(access.toRead(ref)));
    }

    @GET
    @Path("late-steps")
    @Operation(summary = "What is late in the intentions that are not at their end, the longest overdue first")
    public Page<LateStepView> listLateSteps(@Valid @BeanParam IntentionQuery query, @Valid @BeanParam PageRequest page) {
        return ledger.readConsistently(position -> {
            var late = new LateSteps(page.after(LateSteps::key), page.rows());
            intentions.open(query, rights.readable()).parts().forEach(part -> late.add(schedules.of(part)));
            return Page.of(late.rows(), page, step -> step.key().toString(), Function.identity());
        });
    }
}
