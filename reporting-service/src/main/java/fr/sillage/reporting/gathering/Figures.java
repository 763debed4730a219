package fr.sillage.reporting.gathering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a report reads of the indicators' answer to a request for figures. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Figures(long position, Instant committedAt, List<Figure> figures, List<String> unknownIndicators) {

    public Figures {
        figures = Absent.asEmpty(figures);
        unknownIndicators = Absent.asEmpty(unknownIndicators);
    }

    /** The answers to requests that were made of one moment, as one. */
    public static Figures together(List<Figures> pages) {
        return pages.size() == 1 ? pages.get(0)
                : new Figures(pages.get(0).position(), pages.get(0).committedAt(),
                        pages.stream().flatMap(page -> page.figures().stream()).toList(),
                        pages.stream().flatMap(page -> page.unknownIndicators().stream()).toList());
    }

    /** One indicator for one buyer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Figure(String indicator, String title, String unit, int decimals, String direction, String definition,
            int version, String note, String buyer, List<String> measures, List<Item> items) {

        public Figure {
            measures = Absent.asEmpty(measures);
            items = Absent.asEmpty(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(String item, String label, List<Point> points, Progress progress, Target target,
            List<Bound> trajectory, List<Owed> owed) {

        public Item {
            points = Absent.asEmpty(points);
            trajectory = Absent.asEmpty(trajectory);
            owed = Absent.asEmpty(owed);
        }
    }

    /**
     * A stored figure of the year asked for, or of the year before, that somebody was asked for and that is not there.
     *
     * @param state LATE, DUE, NOT_YET or DECLARED_MISSING
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Owed(String measure, String title, String item, String label, String period, LocalDate dueOn, OwedBy owedBy,
            String state, Long daysLate) {

        public boolean isLate() {
            return "LATE".equals(state);
        }
    }

    /** @param directorate a code of the catalog; may be absent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OwedBy(String name, String directorate, String contact) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Point(String period, BigDecimal value, BigDecimal numerator, BigDecimal denominator, String status,
            String qualifier, String reason, List<MissingOperand> missing, Coverage coverage, BigDecimal published) {

        public Point {
            missing = Absent.asEmpty(missing);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MissingOperand(String measure, String title, String item, String period) {
    }

    /** So many months or days of so many, where only a part of a year is known. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Coverage(int present, int expected, String unit) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Progress(String status, String reason, Baseline baseline, Bound target, Aim expected, BigDecimal distance,
            BigDecimal covered, YearlyEffort yearlyEffort, Forecast forecast) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record YearlyEffort(Pace needed, Pace observed) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pace(String from, BigDecimal fromValue, String to, BigDecimal toValue, long months, BigDecimal perYear) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Forecast(String period, BigDecimal value, Long monthsAhead, Boolean met, String reason) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Aim(BigDecimal value, BigDecimal min, BigDecimal max) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(String kind, String source, String interpolation, Baseline baseline, List<Bound> points, String note) {

        public Target {
            points = Absent.asEmpty(points);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Baseline(String period, BigDecimal value, String qualifier, String status, String note) {
    }

    /** A value, a range, or a change relative to the baseline (-0.25 is a quarter less). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Bound(String period, BigDecimal value, BigDecimal min, BigDecimal max, BigDecimal change) {
    }
}
