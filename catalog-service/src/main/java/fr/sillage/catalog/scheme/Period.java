package fr.sillage.catalog.scheme;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

/** The days, first and last included, over which a scheme is in force. */
@Embeddable
public record Period(
        @NotNull @PlausibleDate @Column(name = "period_start") LocalDate start,
        @NotNull @PlausibleDate @Column(name = "period_end") LocalDate end) {

    /** Whether all that a partial date can mean lies in the period. */
    public boolean holds(String partialDate) {
        return !PartialDates.first(partialDate).isBefore(start) && !PartialDates.last(partialDate).isAfter(end);
    }

    public boolean holdsYear(int year) {
        return year >= start.getYear() && year <= end.getYear();
    }
}
