package fr.sillage.indicators.period;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;

/**
 * The time a figure speaks for, known by its first day and its length.
 * <p>
 * Its text has one form, the one stored and answered: {@code 2025}, {@code 2025-S1}, {@code 2025-Q3}, {@code 2025-07},
 * {@code 2025-W31} or {@code 2025-07-14}. In code-point order a year's text comes just before those of its parts.
 */
@JsonDeserialize(using = Period.Deserializer.class)
@Schema(type = SchemaType.STRING, description = "Of the years 1900 to 2200", examples = { "2025", "2025-S1", "2025-Q3",
        "2025-07" })
public record Period(Granularity granularity, LocalDate start) implements Comparable<Period> {

    /** The years that an act or a figure speaks of. A slip such as 0204 or 9999 is none: a series up to there has no end. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2200);
    private static final Pattern TEXT = Pattern
            .compile("(?<year>\\d{4})(?:-S(?<semester>[12])|-Q(?<quarter>[1-4])|-W(?<week>\\d{2})"
                    + "|-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?");

    public Period {
        Objects.requireNonNull(granularity);
        Objects.requireNonNull(start);
    }

    public static Period year(int year) {
        return new Period(Granularity.YEAR, LocalDate.of(year, 1, 1));
    }

    /** @throws IllegalArgumentException where the text is no period */
    public static Period of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a period: " + text));
    }

    public static Optional<Period> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(from(matcher));
        } catch (DateTimeException yearBeyondOrThirteenthMonthOrThirtiethOfFebruary) {
            return Optional.empty();
        }
    }

    private static Period from(Matcher matcher) {
        int year = YEARS.checkValidIntValue(Integer.parseInt(matcher.group("year")), ChronoField.YEAR);
        if (matcher.group("semester") != null) {
            int month = 6 * Integer.parseInt(matcher.group("semester")) - 5;
            return new Period(Granularity.SEMESTER, LocalDate.of(year, month, 1));
        }
        if (matcher.group("quarter") != null) {
            int month = 3 * Integer.parseInt(matcher.group("quarter")) - 2;
            return new Period(Granularity.QUARTER, LocalDate.of(year, month, 1));
        }
        if (matcher.group("week") != null) {
            return week(year, Integer.parseInt(matcher.group("week")));
        }
        if (matcher.group("month") == null) {
            return year(year);
        }
        int month = Integer.parseInt(matcher.group("month"));
        if (matcher.group("day") == null) {
            return new Period(Granularity.MONTH, LocalDate.of(year, month, 1));
        }
        return new Period(Granularity.DAY, LocalDate.of(year, month, Integer.parseInt(matcher.group("day"))));
    }

    private static Period week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
        if (week < 1 || monday.get(WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("No week " + week + " in " + year);
        }
        return new Period(Granularity.WEEK, monday);
    }

    /** The year it is counted in; for a week the ISO year, which may differ from the year of its Monday. */
    public int year() {
        return granularity == Granularity.WEEK ? start.get(WEEK_BASED_YEAR) : start.getYear();
    }

    public LocalDate end() {
        return plus(1).start.minusDays(1);
    }

    /** The month in which it ends: where a point of a trajectory lies. */
    public YearMonth endMonth() {
        return YearMonth.from(end());
    }

    /** The period of the same length that lies {@code count} such lengths later, or earlier if negative. */
    public Period plus(int count) {
        return new Period(granularity, switch (granularity) {
            case YEAR -> start.plusYears(count);
            case SEMESTER -> start.plusMonths(6L * count);
            case QUARTER -> start.plusMonths(3L * count);
            case MONTH -> start.plusMonths(count);
            case WEEK -> start.plusWeeks(count);
            case DAY -> start.plusDays(count);
        });
    }

    /** The next shorter periods it is made of, in order; none where nothing shorter adds up to it. */
    public List<Period> parts() {
        return switch (granularity) {
            case YEAR -> parts(Granularity.SEMESTER, 2);
            case SEMESTER -> parts(Granularity.QUARTER, 2);
            case QUARTER -> parts(Granularity.MONTH, 3);
            case MONTH, WEEK, DAY -> List.of();
        };
    }

    private List<Period> parts(Granularity shorter, int count) {
        Period first = new Period(shorter, start);
        return IntStream.range(0, count).mapToObj(first::plus).toList();
    }

    /** The periods of this length from this one to {@code last}, both included; none where {@code last} comes before. */
    public Stream<Period> to(Period last) {
        if (last.granularity != granularity) {
            throw new IllegalArgumentException(this + " and " + last + " are not of the same length");
        }
        return Stream.iterate(this, period -> !period.start.isAfter(last.start), period -> period.plus(1));
    }

    /** How many periods of this length lie from this one to {@code last}, both included. */
    public long countTo(Period last) {
        return switch (granularity) {
            case YEAR -> last.year() - year() + 1L;
            case SEMESTER -> ChronoUnit.MONTHS.between(start, last.start) / 6 + 1;
            case QUARTER -> ChronoUnit.MONTHS.between(start, last.start) / 3 + 1;
            case MONTH -> ChronoUnit.MONTHS.between(start, last.start) + 1;
            case WEEK -> ChronoUnit.WEEKS.between(start, last.start) + 1;
            case DAY -> ChronoUnit.DAYS.between(start, last.start) + 1;
        };
    }

    public boolean isBefore(Period other) {
        return start.isBefore(other.start);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : granularity.compareTo(other.granularity);
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (granularity) {
            case YEAR -> "%04d".formatted(year());
            case SEMESTER -> "%04d-S%d".formatted(year(), start.getMonthValue() / 6 + 1);
            case QUARTER -> "%04d-Q%d".formatted(year(), start.getMonthValue() / 3 + 1);
            case MONTH -> "%04d-%02d".formatted(year(), start.getMonthValue());
            case WEEK -> "%04d-W%02d".formatted(year(), start.get(WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> start.toString();
        };
    }

    /** Tells an unreadable period as an unreadable value with its place in the body. */
    static final class Deserializer extends FromStringDeserializer<Period> {

        Deserializer() {
            super(Period.class);
        }

        @Override
        protected Period _deserialize(String text, DeserializationContext context) {
            return of(text);
        }
    }
}
