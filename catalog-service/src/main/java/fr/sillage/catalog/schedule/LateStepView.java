package fr.sillage.catalog.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.intention.DatedKey;
import fr.sillage.catalog.intention.IntentionStatus;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionBody;

@Schema(name = "LateStep")
public record LateStepView(
        @NotNull @Schema(description = "Of the intention") String ref,
        @NotNull String title,
        @NotNull @Schema(description = "SIREN of each buyer") List<String> buyers,
        String directorate,
        String lead,
        @NotNull IntentionStatus status,
        @NotNull ScheduleStep.Step step,
        @NotNull @Schema(description = "The last day there was for it") LocalDate due) {

    DatedKey<ScheduleStep.Step> key() {
        return new DatedKey<>(due, ref, step);
    }

    static Stream<LateStepView> of(Map.Entry<PurchasingIntention, List<ScheduleStep>> schedule) {
        PurchasingIntention intention = schedule.getKey();
        PurchasingIntentionBody body = intention.body();
        return schedule.getValue().stream().filter(ScheduleStep::late).map(step -> new LateStepView(intention.ref(),
                body.title(), body.buyers(), body.directorate(), body.lead(), intention.status(), step.step(), step.due()));
    }
}
