package fr.sillage.reporting.gathering;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What is read of the indicators' list of figures that somebody still owes. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OwedFigures(List<Owed> items, String next) {

    public OwedFigures {
        items = Absent.asEmpty(items);
    }

    /** @param dueOn the last day on which it is in time */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Owed(String title, String label, String state, LocalDate dueOn, OwedBy owedBy) {

        public boolean isLate() {
            return "LATE".equals(state);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OwedBy(String name, String directorate) {
    }
}
