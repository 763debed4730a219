package fr.sillage.indicators.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.period.Granularity;
import fr.sillage.indicators.period.Period;

/**
 * Reads the figure of a period, making it up from shorter periods where it was not declared itself.
 * <p>
 * A declared figure always wins over the sum of its parts. Otherwise a year is its semesters, a semester its quarters, a
 * quarter its months, a month its days, declared at whatever length; a week is its days; a school year, or an interval such as
 * a winter that begins with a month, the longest of these that it holds. A sum or an average of some of the parts is not the
 * year's: it has no value, and names what is missing. Nothing is ever split: of a year alone no month is known.
 * <p>
 * Nothing but what lies in the period has a say in it, so that it reads the same whatever else was read.
 */
public final class Rollup {

    private final Facts facts;

    public Rollup(Facts facts) {
        this.facts = facts;
    }

    public Amount amount(Quantity measure, String item, Period period) {
        return amount(measure, List.of(item), List.of(period));
    }

    /** That of several items and periods of one length, added up. */
    public Amount amount(Quantity measure, List<String> items, List<Period> periods) {
        // Nearly every point of a series is one declared figure: it needs nothing of what follows.
        if (items.size() == 1 && periods.size() == 1) {
            Part whole = whole(measure, items.get(0), periods.get(0));
            if (whole.observed != null) {
                return whole.amount();
            }
        }
        List<List<Part>> wholes = periods.stream()
                .flatMap(period -> items.stream().map(item -> parts(measure, item, period))).toList();
        boolean days = wholes.stream().flatMap(List::stream).anyMatch(Part::countsDays);
        return wholes.stream().map(parts -> whole(measure, parts).covering(coverage(parts, days))).reduce(Amount::plus)
                // Asked for a year before the cumulation starts.
                .orElseGet(() -> Amount.notApplicable(Coverage.months(0, 0)));
    }

    private static Amount whole(Quantity measure, List<Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0).amount();
        }
        return switch (measure.timeAggregation()) {
            case SUM -> parts.stream().map(Part::amount).reduce(Amount::plus).orElseThrow();
            case AVERAGE -> average(parts);
            case LAST, NONE -> parts.get(parts.size() - 1).amount();
        };
    }

    private static Coverage coverage(List<Part> parts, boolean days) {
        Coverage.Unit unit = days ? Coverage.Unit.DAY : Coverage.Unit.MONTH;
        return parts.stream().map(part -> part.coverage(unit)).reduce(Coverage::plus).orElseThrow();
    }

    /** What was declared of the period or of its parts, from which its figure is made; where nothing was, nothing. */
    public List<Declared> declared(Quantity measure, String item, Period period) {
        return parts(measure, item, period).stream().filter(part -> part.observed != null)
                .map(part -> new Declared(measure.code(), item, part.self.period(), part.observed)).toList();
    }

    private List<Part> parts(Quantity measure, String item, Period period) {
        Part whole = whole(measure, item, period);
        if (whole.observed != null || measure.timeAggregation() == TimeAggregation.NONE) {
            return List.of(whole);
        }
        List<Part> parts = shorter(measure, item, period).stream().flatMap(part -> parts(measure, item, part).stream())
                .toList();
        // Of a year of which nothing is known the year is missing, not each of its months.
        return parts.stream().allMatch(part -> part.observed == null) ? List.of(whole) : parts;
    }

    private Part whole(Quantity measure, String item, Period period) {
        return new Part(new Missing(measure.code(), item, period), facts.at(measure.code(), item, period));
    }

    private List<Period> shorter(Quantity measure, String item, Period period) {
        boolean whole = period.granularity() == Granularity.MONTH && !facts.knowDaysOf(measure.code(), item, period);
        return whole ? List.of() : period.parts();
    }

    /**
     * Each month weighs the same, however long the period it was declared with; each day, where some of it is given by days.
     */
    private static Amount average(List<Part> parts) {
        boolean days = parts.stream().anyMatch(Part::countsDays);
        Amount sum = parts.stream().map(part -> part.weighted(days)).reduce(Amount::plus).orElseThrow();
        if (!sum.hasValue()) {
            return sum;
        }
        int weights = parts.stream().filter(part -> part.amount().hasValue()).mapToInt(part -> part.weight(days)).sum();
        return sum.worth(sum.value().divide(BigDecimal.valueOf(weights), MathContext.DECIMAL128));
    }

    /** A period with its own figure, or with none and none in its parts either. */
    private record Part(Missing self, Observed observed) {

        /** Weeks and days are no number of months. */
        boolean countsDays() {
            return self.period().months() == 0;
        }

        Amount amount() {
            Amount amount = uncommented();
            return observed == null || observed.comment() == null ? amount
                    : amount.saying(new Remark(self.measure(), self.item(), self.period(), observed.comment()));
        }

        private Amount uncommented() {
            Coverage coverage = coverage(countsDays() ? Coverage.Unit.DAY : Coverage.Unit.MONTH);
            if (observed == null || observed.status() == ObservationStatus.MISSING) {
                return Amount.missing(self, coverage);
            }
            if (observed.status() == ObservationStatus.NOT_APPLICABLE) {
                return Amount.notApplicable(coverage);
            }
            return new Amount(observed.value(), observed.status(), observed.qualifier(), observed.confidentiality(), coverage,
                    List.of(), List.of());
        }

        int weight(boolean days) {
            return days ? self.period().days() : self.period().months();
        }

        Amount weighted(boolean days) {
            Amount amount = amount();
            return amount.hasValue() ? amount.worth(amount.value().multiply(BigDecimal.valueOf(weight(days)))) : amount;
        }

        Coverage coverage(Coverage.Unit unit) {
            boolean known = observed != null && observed.status() != ObservationStatus.MISSING;
            return known ? Coverage.full(self.period(), unit) : Coverage.none(self.period(), unit);
        }
    }
}
