package fr.sillage.indicators.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.period.Period;

/**
 * Reads the figure of a period, making it up from shorter periods where it was not declared itself.
 * <p>
 * A declared figure always wins over the sum of its parts. Otherwise a year is its semesters, a semester its quarters, a
 * quarter its months, declared at whatever length. A sum or an average of some of the parts is not the year's: it has no
 * value, and names what is missing.
 */
public final class Rollup {

    private final Facts facts;

    public Rollup(Facts facts) {
        this.facts = facts;
    }

    public Amount amount(Quantity measure, String item, Period period) {
        List<Part> parts = parts(measure, item, period);
        Coverage coverage = parts.stream().map(Part::coverage).reduce(Coverage::plus).orElseThrow();
        Amount amount = switch (measure.timeAggregation()) {
            case SUM -> parts.stream().map(Part::amount).reduce(Amount::plus).orElseThrow();
            case AVERAGE -> average(parts);
            case LAST, NONE -> parts.get(parts.size() - 1).amount();
        };
        return amount.covering(coverage);
    }

    private List<Part> parts(Quantity measure, String item, Period period) {
        Observed observed = facts.at(measure.code(), item, period);
        Part whole = new Part(new Missing(measure.code(), item, period), observed);
        if (observed != null || measure.timeAggregation() == TimeAggregation.NONE) {
            return List.of(whole);
        }
        List<Part> parts = period.parts().stream().flatMap(part -> parts(measure, item, part).stream()).toList();
        // Of a year of which nothing is known the year is missing, not each of its months.
        return parts.stream().allMatch(part -> part.observed == null) ? List.of(whole) : parts;
    }

    /** Each month weighs the same, however long the period it was declared with. */
    private static Amount average(List<Part> parts) {
        Amount sum = parts.stream().map(Part::weighted).reduce(Amount::plus).orElseThrow();
        if (!sum.hasValue()) {
            return sum;
        }
        int months = parts.stream().filter(part -> part.amount().hasValue()).mapToInt(part -> part.coverage().present()).sum();
        return new Amount(sum.value().divide(BigDecimal.valueOf(months), MathContext.DECIMAL128), sum.status(),
                sum.qualifier(), sum.coverage(), sum.missing());
    }

    /** A period with its own figure, or with none and none in its parts either. */
    private record Part(Missing self, Observed observed) {

        Amount amount() {
            if (observed == null || observed.status() == ObservationStatus.MISSING) {
                return Amount.missing(self, coverage());
            }
            if (observed.status() == ObservationStatus.NOT_APPLICABLE) {
                return Amount.notApplicable(coverage());
            }
            return new Amount(observed.value(), observed.status(), observed.qualifier(), coverage(), List.of());
        }

        Amount weighted() {
            Amount amount = amount();
            return amount.hasValue()
                    ? new Amount(amount.value().multiply(BigDecimal.valueOf(coverage().present())), amount.status(),
                            amount.qualifier(), amount.coverage(), amount.missing())
                    : amount;
        }

        Coverage coverage() {
            boolean known = observed != null && observed.status() != ObservationStatus.MISSING;
            return known ? Coverage.full(self.period()) : Coverage.none(self.period());
        }
    }
}
