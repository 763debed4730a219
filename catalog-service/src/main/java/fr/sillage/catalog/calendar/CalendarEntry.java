package fr.sillage.catalog.calendar;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sitting of a committee, or one that ought to be.
 *
 * @param from null for a sitting that no cadence asks for
 * @param sitting null where none is planned
 */
@Schema(name = "CalendarEntry")
public record CalendarEntry(
        @NotNull @Schema(description = "Code of the committee") String committee,
        @NotNull @Schema(description = "Title of the committee") String title,
        @NotNull State state,
        @Schema(description = "The first day on which it may be; absent where no cadence asks for the sitting") LocalDate from,
        @Schema(description = "The last day on which it may be") LocalDate until,
        @NotNull @Schema(description = "What the committee is to do then") List<String> purposes,
        @Schema(description = "The day of the sitting; absent where none is planned") LocalDate sitting,
        @Schema(description = "Title of the sitting") String sittingTitle,
        @NotNull @Schema(description = "It was held, and its minutes are not there") boolean minutesMissing,
        @NotNull @Schema(description = "Which one of the committee's it is, whatever its day: the months that ask for it, or a number of the sitting's own") String occasion,
        @NotNull @Schema(description = "Grows whenever a day of the committee's sittings is set, moved or given up: `SEQUENCE` in iCalendar") int sequence) {

    @Schema(name = "CalendarState", description = "HELD: it took place; PLANNED: its day is known; TO_COME: its months are not there yet; DUE: they are, and no day is known; LATE: they are over")
    public enum State {
        HELD,
        PLANNED,
        TO_COME,
        DUE,
        LATE
    }

    /** What it is sorted by. */
    LocalDate day() {
        return sitting == null ? until : sitting;
    }

    LocalDate firstDay() {
        return sitting == null ? from : sitting;
    }
}
