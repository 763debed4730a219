package fr.sillage.catalog.scheme;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Fault;

/**
 * When something is due: by a year or date, or over a range of them, with a date of review on the way.
 *
 * @param from start of a range; null when there is only an end
 */
@Embeddable
public record Deadline(
        @PartialDate @Column(name = "deadline_from") @Schema(examples = "2024") String from,
        @NotNull @PartialDate @Column(name = "deadline_until") @Schema(examples = "2026") String until,
        @PartialDate @Column(name = "deadline_review") @Schema(examples = "2026") String review) {

    /** What is wrong with it in a scheme of this period; a year of a deadline is meant whole. */
    public List<Fault> faults(Period period) {
        List<Fault> faults = new ArrayList<>();
        check("/deadline/from", from, period, faults);
        check("/deadline/until", until, period, faults);
        check("/deadline/review", review, period, faults);
        if (from != null && PartialDates.first(from).isAfter(PartialDates.last(until))) {
            faults.add(Fault.at("/deadline/from", "deadline-reversed", from, until));
        }
        return faults;
    }

    private static void check(String pointer, String date, Period period, List<Fault> faults) {
        if (date != null && !period.holds(date)) {
            faults.add(Fault.at(pointer, "deadline-outside-scheme", date, period.start(), period.end()));
        }
    }
}
