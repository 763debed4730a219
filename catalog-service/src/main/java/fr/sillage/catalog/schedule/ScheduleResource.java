package fr.sillage.catalog.schedule;

import java.util.Comparator;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Page;
import fr.sillage.api.Rights;
import fr.sillage.catalog.intention.IntentionAccess;
import fr.sillage.catalog.intention.IntentionQuery;
import fr.sillage.catalog.intention.PurchasingIntention;
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
    private final Rights rights;

    ScheduleResource(PurchasingIntentionRepository intentions, IntentionAccess access, Schedules schedules, Rights rights) {
        this.intentions = intentions;
        this.access = access;
        this.schedules = schedules;
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
    public Page<LateStepView> listLateSteps(@Valid @BeanParam IntentionQuery query) {
        List<PurchasingIntention> open = intentions.open(query, rights.readable());
        return Page.whole(schedules.of(open).entrySet().stream().flatMap(LateStepView::of)
                .sorted(Comparator.comparing(LateStepView::due).thenComparing(LateStepView::ref)
                        .thenComparing(LateStepView::step))
                .toList());
    }
}
