package fr.sillage.reporting.schedule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which day of the year and at what time, on the clocks of a zone: one of a date, a working day and a cron. */
@Schema(name = "ScheduleWhen", description = "One of `date`, `workingDay` and `cron`")
public record When(
        @Schema(description = "Month and day; 29 February is the 28th in other years", examples = "02-01") String date,
        @Schema(description = "Monday to Friday, without France’s public holidays") WorkingDay workingDay,
        @Schema(description = "Minute, hour, day of the month, month, day of the week, as in crontab; of the moments that it names each report takes the first that comes after what it tells of", examples = "0 6 1 2 *") String cron,
        @Schema(description = "06:00 if left out; not with `cron`, which says it itself", examples = "06:00") String time) {

    private static final String SIX = "06:00";
    static final When FIRST_OF_FEBRUARY = new When("02-01", null, null, SIX);

    public When {
        time = time == null && cron == null ? SIX : time;
    }

    /**
     * @param nth the first is 1, the last -1
     */
    public record WorkingDay(
            @Schema(examples = "2") int month,
            @Schema(description = "1 is the month’s first, -1 its last; 15 at most", examples = "1") int nth) {
    }
}
