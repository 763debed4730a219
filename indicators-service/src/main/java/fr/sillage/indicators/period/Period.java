package fr.sillage.indicators.period;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

/**
 * The time a figure speaks for, known by its first day and its length.
 * <p>
 * Its text has one form, the one stored and answered: {@code 2025}, {@code 2025-S1}, {@code 2025-Q3}, {@code 2025-07},
 * {@code 2025-W31}, {@code 2025-07-14}, {@code 2025-11-01/P5M} or {@code 2025/2026}. In code-point order a year's text comes
 * just before those of all that starts in it.
 * <p>
 * Read beside it are the French {@code 2025-T3} for a quarter, and any interval that is one of the regular periods:
 * {@code 2025-07-01/P1M} is {@code 2025-07}.
 *
 * @param months how long it is; 0 for weeks and days, which are no number of months
 */
@JsonDeserialize(using = Period.Deserializer.class)
@JsonSerialize(using = ToStringSerializer.class)
@Schema(type = SchemaType.STRING, description = "Of the years 1900 to 2200. An interval counts months or years from its first "
        + "day; a school year runs from 1 September to 31 August.", examples = { "2025", "2025-S1", "2025-Q3", "2025-07",
                "2025-W31", "2025-07-14", "2025-11-01/P5M", "2025/2026" })
public record Period(Granularity granularity, LocalDate start, int months) implements Comparable<Period> {

    /** The years that an act or a figure speaks of. A slip such as 0204 or 9999 is none: a series up to there has no end. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    /** Later ones are not in every month: an interval that starts on them could not come again. */
    private static final int LAST_COMMON_DAY = 28;
    private static final int YEAR_MONTHS = 12;
    /** In months, the longest first: of years, semesters, quarters and months, which nest. */
    private static final List<Integer> REGULAR_LENGTHS = List.of(YEAR_MONTHS, 6, 3, 1);
    private static final Pattern LENGTH = Pattern
            .compile("/P(?:(?<days>1D)|(?<weeks>1W|7D)|(?=\\d)(?:(?<years>\\d{1,3})Y)?(?:(?<months>\\d{1,4})M)?)");

    public Period {
        Objects.requireNonNull(granularity);
        Objects.requireNonNull(start);
        if (granularity == Granularity.INTERVAL && months < 1) {
            throw new IllegalArgumentException("An interval of no length");
        }
    }

    public Period(Granularity granularity, LocalDate start) {
        this(granularity, start, switch (granularity) {
            case YEAR, SCHOOL_YEAR -> YEAR_MONTHS;
            case SEMESTER -> 6;
            case QUARTER -> 3;
            case MONTH -> 1;
            case WEEK, DAY, INTERVAL -> 0;
        });
    }

    public static Period year(int year) {
        return new Period(Granularity.YEAR, LocalDate.of(year, 1, 1));
    }

    /** @throws IllegalArgumentException where the text is no period */
    public static Period of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a period: " + text));
    }

    // By hand: a regular expression would cost more than all else that is done with a line of a file.
    public static Optional<Period> parse(String text) {
        int year = digits(text, 0, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(switch (text.length()) {
                case 4 -> year(year);
                case 7 -> text.charAt(4) == '-' ? partOfYear(text, year) : null;
                case 8 -> text.startsWith("-W", 4) ? week(year, digits(text, 6, 2)) : null;
                case 9 -> text.charAt(4) == '/' && digits(text, 5, 4) == year + 1 && year < LAST_YEAR ? schoolYear(year) : null;
                case 10 -> day(text, year);
                default -> interval(text, year);
            });
        } catch (DateTimeException thirteenthMonthOrThirtiethOfFebruary) {
            return Optional.empty();
        }
    }

    /** @return -1 where there are none */
    private static int digits(String text, int from, int count) {
        if (text.length() < from + count) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Period partOfYear(String text, int year) {
        int part = digits(text, 6, 1);
        return switch (text.charAt(5)) {
            case 'S' -> part == 1 || part == 2 ? new Period(Granularity.SEMESTER, LocalDate.of(year, 6 * part - 5, 1)) : null;
            case 'Q', 'T' ->
                part >= 1 && part <= 4 ? new Period(Granularity.QUARTER, LocalDate.of(year, 3 * part - 2, 1)) : null;
            default -> new Period(Granularity.MONTH, LocalDate.of(year, digits(text, 5, 2), 1));
        };
    }

    private static Period week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
        return week < 1 || monday.get(WEEK_BASED_YEAR) != year ? null : new Period(Granularity.WEEK, monday);
    }

    private static Period schoolYear(int year) {
        return new Period(Granularity.SCHOOL_YEAR, LocalDate.of(year, 9, 1));
    }

    private static Period day(String text, int year) {
        return text.charAt(4) == '-' && text.charAt(7) == '-'
                ? new Period(Granularity.DAY, LocalDate.of(year, digits(text, 5, 2), digits(text, 8, 2)))
                : null;
    }

    private static Period interval(String text, int year) {
        Matcher length = LENGTH.matcher(text).region(Math.min(10, text.length()), text.length());
        if (!length.matches()) {
            return null;
        }
        Period day = day(text, year);
        if (day == null) {
            return null;
        }
        if (length.group("days") != null) {
            return day;
        }
        if (length.group("weeks") != null) {
            Period week = new Period(Granularity.WEEK, day.start);
            return day.start.getDayOfWeek() == DayOfWeek.MONDAY && week.year() <= LAST_YEAR ? week : null;
        }
        return months(day.start, YEAR_MONTHS * count(length.group("years")) + count(length.group("months")));
    }

    private static int count(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Period months(LocalDate start, int months) {
        if (months == 0 || start.getDayOfMonth() > LAST_COMMON_DAY
                || start.plusMonths(months).minusDays(1).getYear() > LAST_YEAR) {
            return null;
        }
        return new Period(kind(start, months), start, months);
    }

    private static Granularity kind(LocalDate start, int months) {
        int month = start.getMonthValue();
        return start.getDayOfMonth() > 1 ? Granularity.INTERVAL : switch (months) {
            case 1 -> Granularity.MONTH;
            case 3 -> month % 3 == 1 ? Granularity.QUARTER : Granularity.INTERVAL;
            case 6 -> month % 6 == 1 ? Granularity.SEMESTER : Granularity.INTERVAL;
            case YEAR_MONTHS -> month == 1 ? Granularity.YEAR : month == 9 ? Granularity.SCHOOL_YEAR : Granularity.INTERVAL;
            default -> Granularity.INTERVAL;
        };
    }

    /** The year it is counted in; for a week the ISO year, which may differ from the year of its Monday. */
    public int year() {
        return granularity == Granularity.WEEK ? start.get(WEEK_BASED_YEAR) : start.getYear();
    }

    public LocalDate end() {
        return switch (granularity) {
            case WEEK -> start.plusDays(6);
            case DAY -> start;
            default -> start.plusMonths(months).minusDays(1);
        };
    }

    /** How long it is, both ends included. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(start, end()) + 1;
    }

    /** The month in which it begins. */
    public Period month() {
        return new Period(Granularity.MONTH, start.withDayOfMonth(1));
    }

    /** The month in which it ends: where a point of a trajectory lies. */
    public YearMonth endMonth() {
        return YearMonth.from(end());
    }

    /**
     * The period of the same length that lies {@code count} such lengths later, or earlier if negative. An interval of less
     * than
     * a year comes again every year: after a winter comes the next winter.
     */
    public Period plus(int count) {
        LocalDate moved = switch (granularity) {
            case WEEK -> start.plusWeeks(count);
            case DAY -> start.plusDays(count);
            default -> start.plusMonths((long) step() * count);
        };
        return new Period(granularity, moved, months);
    }

    /** The first period of this kind, in step with this one, that does not start before {@code earliest}. */
    public Period firstFrom(LocalDate earliest) {
        int steps = (int) (switch (granularity) {
            case WEEK -> ChronoUnit.WEEKS.between(start, earliest);
            case DAY -> ChronoUnit.DAYS.between(start, earliest);
            default -> Math.floorDiv(ChronoUnit.MONTHS.between(start, earliest), step());
        });
        Period near = plus(steps);
        return near.start.isBefore(earliest) ? near.plus(1) : near;
    }

    /** Months from one period to the next of its kind. */
    private int step() {
        return granularity == Granularity.INTERVAL ? Math.max(YEAR_MONTHS, months) : months;
    }

    /** The next shorter periods it is made of, in order; none where nothing shorter adds up to it. */
    public List<Period> parts() {
        return switch (granularity) {
            case YEAR -> parts(Granularity.SEMESTER, 2);
            case SEMESTER -> parts(Granularity.QUARTER, 2);
            case QUARTER -> parts(Granularity.MONTH, 3);
            case MONTH -> parts(Granularity.DAY, start.lengthOfMonth());
            case WEEK -> parts(Granularity.DAY, 7);
            case DAY -> List.of();
            case SCHOOL_YEAR, INTERVAL -> longestParts();
        };
    }

    /** Years, semesters, quarters and months, as few as will do: a winter is November, December and a quarter. */
    private List<Period> longestParts() {
        if (start.getDayOfMonth() > 1) {
            return List.of();
        }
        LocalDate next = end().plusDays(1);
        List<Period> parts = new ArrayList<>();
        for (LocalDate from = start; from.isBefore(next); from = parts.get(parts.size() - 1).end().plusDays(1)) {
            LocalDate first = from;
            parts.add(REGULAR_LENGTHS.stream().filter(length -> first.getMonthValue() % length == 1 % length)
                    .filter(length -> !first.plusMonths(length).isAfter(next)).findFirst()
                    .map(length -> new Period(kind(first, length), first, length)).orElseThrow());
        }
        return parts;
    }

    private List<Period> parts(Granularity shorter, int count) {
        Period first = new Period(shorter, start);
        return IntStream.range(0, count).mapToObj(first::plus).toList();
    }

    /** The periods of this length from this one to {@code last}, both included; none where {@code last} comes before. */
    public List<Period> to(Period last) {
        if (last.granularity != granularity || last.months != months) {
            throw new IllegalArgumentException(this + " and " + last + " are not of the same length");
        }
        List<Period> periods = new ArrayList<>();
        for (Period period = this; !period.start.isAfter(last.start); period = period.plus(1)) {
            periods.add(period);
        }
        return periods;
    }

    /** How many periods of this length lie from this one to {@code last}, both included. */
    public long countTo(Period last) {
        return switch (granularity) {
            case WEEK -> ChronoUnit.WEEKS.between(start, last.start) + 1;
            case DAY -> ChronoUnit.DAYS.between(start, last.start) + 1;
            default -> ChronoUnit.MONTHS.between(start, last.start) / step() + 1;
        };
    }

    /** Whether counting on from the other, or back, leads to this one. */
    public boolean isOfSeries(Period other) {
        return granularity == other.granularity && months == other.months && other.firstFrom(start).equals(this);
    }

    public boolean isBefore(Period other) {
        return start.isBefore(other.start);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period that && granularity == that.granularity && months == that.months
                && start.equals(that.start);
    }

    // The dates' own hash differs from month to month by multiples of 64: a map of months would be a few long lists.
    @Override
    public int hashCode() {
        int month = YEAR_MONTHS * start.getYear() + start.getMonthValue();
        return 31 * (31 * granularity.ordinal() + months + month) + start.getDayOfMonth();
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        if (byStart != 0) {
            return byStart;
        }
        int byKind = granularity.compareTo(other.granularity);
        return byKind != 0 ? byKind : Integer.compare(other.months, months);
    }

    @Override
    public String toString() {
        return switch (granularity) {
            case YEAR -> String.valueOf(year());
            case SEMESTER -> year() + "-S" + (start.getMonthValue() / 6 + 1);
            case QUARTER -> year() + "-Q" + (start.getMonthValue() / 3 + 1);
            case MONTH -> year() + "-" + twoDigits(start.getMonthValue());
            case WEEK -> year() + "-W" + twoDigits(start.get(WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> start.toString();
            case SCHOOL_YEAR -> year() + "/" + (year() + 1);
            case INTERVAL -> start + "/P" + (months % YEAR_MONTHS == 0 ? months / YEAR_MONTHS + "Y" : months + "M");
        };
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
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
