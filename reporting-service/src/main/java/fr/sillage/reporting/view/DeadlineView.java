package fr.sillage.reporting.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;

@Schema(name = "ViewDeadline", description = "Each a year, a month or a day")
public record DeadlineView(String from, @Schema(examples = "2028") String until, String review) {

    static DeadlineView of(CatalogSnapshot.Deadline deadline) {
        return deadline == null ? null : new DeadlineView(deadline.from(), deadline.until(), deadline.review());
    }
}
