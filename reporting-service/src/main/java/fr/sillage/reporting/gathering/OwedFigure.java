package fr.sillage.reporting.gathering;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is read of a figure that somebody still owes.
 *
 * @param dueOn the last day on which it is in time
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OwedFigure(String title, String label, String state, LocalDate dueOn, OwedBy owedBy) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OwedBy(String name, String directorate) {
    }

    public boolean isLate() {
        return "LATE".equals(state);
    }
}
