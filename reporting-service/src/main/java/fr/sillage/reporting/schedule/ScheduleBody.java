package fr.sillage.reporting.schedule;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** When a scheme's report is made by itself. */
public record ScheduleBody(
        @NotNull @Code @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year", "evaluation", "overall", "reasons", "digest" }) String kind,
        @Valid @Schema(description = "A report is due at the first of these moments after the last day that it tells of: an annual one in the year that follows its own. 1 February if left out, for the annual one only") When when,
        @Schema(examples = "Europe/Paris", defaultValue = "Europe/Paris") String zone,
        @Schema(description = "ISO 8601, 60 days at most: so long after its moment a report that is not made is late", examples = "PT2H", defaultValue = "PT2H") String lateAfter,
        @Size(max = 10) @Schema(description = "ISO 8601, days to months, a year at most: so long before a report is due it is recorded what is missing, and from whom", examples = "[\"P1M\", \"P7D\"]") List<@NotNull String> reminders,
        @Min(1900) @Max(9999) @Schema(description = "First year that has a report; the scheme’s first year if left out") Integer firstYear,
        @Schema(defaultValue = "true") Boolean active){

    public ScheduleBody {
        when = when == null && "annual".equals(kind) ? When.FIRST_OF_FEBRUARY : when;
        zone = zone == null ? "Europe/Paris" : zone;
        lateAfter = lateAfter == null ? "PT2H" : lateAfter;
        reminders = reminders == null ? List.of() : List.copyOf(reminders);
        active = active == null || active;
    }
}
