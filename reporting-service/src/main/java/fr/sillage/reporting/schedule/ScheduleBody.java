package fr.sillage.reporting.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** When a scheme's report is made by itself; what is left out is 1 February, 6 o'clock in Paris. */
public record ScheduleBody(
        @NotNull @Code @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year" }) String kind,
        @Schema(description = "Day of the year that follows the report’s", examples = "--02-01", defaultValue = "--02-01") String day,
        @Schema(description = "On the clocks of the zone", examples = "06:00", defaultValue = "06:00") String time,
        @Schema(examples = "Europe/Paris", defaultValue = "Europe/Paris") String zone,
        @Min(1900) @Max(9999) @Schema(description = "First year that has a report; the scheme’s first year if left out") Integer firstYear,
        @Schema(defaultValue = "true") Boolean active){

    public ScheduleBody {
        day = day == null ? "--02-01" : day;
        time = time == null ? "06:00" : time;
        zone = zone == null ? "Europe/Paris" : zone;
        active = active == null || active;
    }
}
