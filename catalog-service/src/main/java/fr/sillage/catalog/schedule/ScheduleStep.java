package fr.sillage.catalog.schedule;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step on the way to a purchase, and the last day for it. */
public record ScheduleStep(
        @NotNull Step step,
        @NotNull @Schema(description = "The last day for it") LocalDate due,
        @Schema(description = "The day on which it was done, where one was recorded") LocalDate done,
        @NotNull @Schema(description = "Its day is past, and neither it nor a later step was done") boolean late) {

    /** In the order in which they are taken. */
    @Schema(name = "PurchaseStep")
    public enum Step {
        SOUNDING,
        STRATEGY,
        COMMITTEE,
        PUBLICATION,
        NOTIFICATION
    }
}
