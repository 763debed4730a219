package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record PurchasingIntentionView(
        @NotNull String ref,
        @NotNull IntentionStatus status,
        @NotNull @Schema(description = "What it may become") List<IntentionStatus> next,
        @NotNull @Schema(description = "Number of its latest version") int number,
        @Schema(description = "Number of the version that anybody may read") Integer publishedNumber,
        @NotNull @Schema(description = "The year in which the consultation is to be published") int programmeYear,
        LocalDate launchedOn,
        LocalDate notifiedOn,
        LocalDate endedOn,
        @NotNull @JsonUnwrapped PurchasingIntentionBody body,
        @Schema(description = "Left out of lists") LaunchGateView gate,
        @Schema(description = "What is unwise, told and not refused; left out of lists") List<PurchaseWarningView> warnings,
        @NotNull long version) {

    /** As one of a list. */
    static PurchasingIntentionView from(PurchasingIntention intention) {
        return from(intention, null, null);
    }

    static PurchasingIntentionView from(PurchasingIntention intention, LaunchGateView gate,
            List<PurchaseWarningView> warnings) {
        return new PurchasingIntentionView(intention.ref(), intention.status(), List.copyOf(intention.status().next()),
                intention.number(), intention.publishedNumber(), intention.programmeYear(), intention.launchedOn(),
                intention.notifiedOn(), intention.endedOn(), intention.body(), gate, warnings, intention.version());
    }
}
