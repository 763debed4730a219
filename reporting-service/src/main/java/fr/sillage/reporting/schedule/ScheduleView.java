package fr.sillage.reporting.schedule;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ScheduleView(
        @NotNull @Schema(examples = "ille-et-vilaine") String code,
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year" }) String kind,
        @NotNull @Schema(examples = "--02-01") String day,
        @NotNull @Schema(examples = "06:00") String time,
        @NotNull @Schema(examples = "Europe/Paris") String zone,
        Integer firstYear,
        @NotNull boolean active,
        @NotNull long version){

    static ScheduleView from(Schedule schedule) {
        ScheduleBody body = schedule.body();
        return new ScheduleView(schedule.code(), body.scheme(), body.kind(), body.day(), body.time(), body.zone(),
                body.firstYear(), body.active(), schedule.version());
    }
}
