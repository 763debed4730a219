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
 * quarter its months, a month its days, declared at whatever length; a week is its days. A sum or an average of some of the
 * parts is not the year's: it has no value, and names what is missing. Nothing is ever split: of a year alone no month is
 * known.
 */
public final class Rollup {

    private final Facts facts;

    public Rollup(Facts facts) {
        this.facts = facts;
    }

    public Amount amount(Quantity measure, String item, Period period) {
        List<Part> parts = parts(measure, item, period, unit(measure, period));
        if (parts.size() == 1) {
            return parts.get(0).amount();
        }
        Coverage coverage = parts.stream().map(Part::coverage).reduce(Coverage::plus).orElseThrow();
        Amount amount = switch (measure.timeAggregation()) {
            case SUM -> parts.stream().map(Part::amount).reduce(Amount::plus).orElseThrow();
            case AVERAGE -> average(parts);
            case LAST, NONE -> parts.get(parts.size() - 1).amount();
        };
        return amount.covering(coverage);
    }

    /** What was declared of the period or of its parts, from which its figure is made; where nothing was, nothing. */
    public List<Declared> declared(Quantity measure, String item, Period period) {
        return parts(measure, item, period, unit(measure, period)).stream().filter(part -> part.observed != null)
                .map(part -> new Declared(measure.code(), item, part.self.period(), part.observed)).toList();
    }

    private Coverage.Unit unit(Quantity measure, Period period) {
        return facts.areDaily(measure.code()) ? Coverage.Unit.DAY : Coverage.unitOf(period);
    }

    private List<Part> parts(Quantity measure, String item, Period period, Coverage.Unit unit) {
        Observed observed = facts.at(measure.code(), item, period);
        Part whole = new Part(new Missing(measure.code(), item, period), observed, unit);
        if (observed != null || measure.timeAggregation() == TimeAggregation.NONE) {
            return List.of(whole);
        }
        List<Part> parts = shorter(measure, period).stream().flatMap(part -> parts(measure, item, part, unit).stream())
                .toList();
        // Of a year of which nothing is known the year is missing, not each of its months.
        return parts.stream().allMatch(part -> part.observed == null) ? List.of(whole) : parts;
    }

    private List<Period> shorter(Quantity measure, Period period) {
        List<Period> parts = period.parts();
        boolean days = !parts.isEmpty() && parts.get(0).granularity() == Granularity.DAY;
        return days && !facts.areDaily(measure.code()) ? List.of() : parts;
    }

    /** Each month weighs the same, however long the period it was declared with; each day, where it is given by days. */
    private static Amount average(List<Part> parts) {
        Amount sum = parts.stream().map(Part::weighted).reduce(Amount::plus).orElseThrow();
        if (!sum.hasValue()) {
            return sum;
        }
        int weights = parts.stream().filter(part -> part.amount().hasValue()).mapToInt(part -> part.coverage().present()).sum();
        return sum.worth(sum.value().divide(BigDecimal.valueOf(weights), MathContext.DECIMAL128));
    }

    /** A period with its own figure, or with none and none in its parts either. */
    private record Part(Missing self, Observed observed, Coverage.Unit unit) {

        Amount amount() {
            if (observed == null || observed.status() == ObservationStatus.MISSING) {
                return Amount.missing(self, coverage());
            }
            if (observed.status() == ObservationStatus.NOT_APPLICABLE) {
                return Amount.notApplicable(coverage());
            }
            return new Amount(observed.value(), observed.status(), observed.qualifier(), observed.confidentiality(),
                    coverage(), List.of());
        }

        Amount weighted() {
            Amount amount = amount();
            return amount.hasValue() ? amount.worth(amount.value().multiply(BigDecimal.valueOf(coverage().present()))) : amount;
        }

        Coverage coverage() {
            boolean known = observed != null && observed.status() != ObservationStatus.MISSING;
            return known ? Coverage.full(self.period(), unit) : Coverage.none(self.period(), unit);
        }
    }
}
