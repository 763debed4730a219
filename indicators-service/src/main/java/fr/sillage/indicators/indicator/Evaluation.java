package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Amount;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.observation.Rollup;
import fr.sillage.indicators.period.Period;

/**
 * Works out the points of one indicator from the observations of one buyer.
 * <p>
 * Operands are added up over items, months and years first and divided last, so that a ratio never comes from ratios.
 */
public final class Evaluation {

    private final Definition definition;
    private final Map<String, Quantity> quantities;
    private final Rollup rollup;

    public Evaluation(Definition definition, Map<String, Quantity> quantities, Facts facts) {
        this.definition = definition;
        this.quantities = quantities;
        this.rollup = new Rollup(facts);
    }

    public Point at(Period period, String item) {
        Amount numerator = amount(definition.formula().numerator(), period, item);
        if (!definition.formula().hasDenominator()) {
            return plain(period, numerator, published(period, item));
        }
        Amount denominator = amount(definition.formula().denominator(), period, item);
        return ratio(period, numerator, denominator, published(period, item));
    }

    private Point plain(Period period, Amount amount, BigDecimal published) {
        BigDecimal value = amount.hasValue()
                ? amount.value().multiply(definition.formula().scale()).setScale(definition.decimals(), RoundingMode.HALF_UP)
                : null;
        Reason reason = amount.hasValue() ? null : amount.isNotApplicable() ? Reason.NOT_APPLICABLE : Reason.NO_VALUE;
        return new Point(period, value, amount.value(), null, amount.status(), amount.qualifier(), reason, amount.missing(),
                amount.coverage(), published);
    }

    private Point ratio(Period period, Amount numerator, Amount denominator, BigDecimal published) {
        Reason reason = whyNot(numerator, denominator);
        List<Missing> missing = Stream.concat(numerator.missing().stream(), denominator.missing().stream()).distinct().toList();
        return new Point(period, reason == null ? quotient(numerator.value(), denominator.value()) : null,
                numerator.value(), denominator.value(),
                numerator.status().with(denominator.status()),
                numerator.qualifier().over(denominator.qualifier()),
                reason, missing, numerator.coverage().with(denominator.coverage()), published);
    }

    private static Reason whyNot(Amount numerator, Amount denominator) {
        if (numerator.isNotApplicable() || denominator.isNotApplicable()) {
            return Reason.NOT_APPLICABLE;
        }
        if (!numerator.hasValue() || !denominator.hasValue()) {
            return Reason.MISSING_OPERAND;
        }
        return denominator.value().signum() == 0 ? Reason.DENOMINATOR_ZERO : null;
    }

    private BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal dividend = definition.formula().minusOne() ? numerator.subtract(denominator) : numerator;
        return dividend.multiply(definition.formula().scale())
                .divide(denominator, definition.decimals(), RoundingMode.HALF_UP);
    }

    private BigDecimal published(Period period, String item) {
        return definition.publishedAs() == null ? null
                : amount(Operand.of(definition.publishedAs()), period, period, item).value();
    }

    private Amount amount(Operand operand, Period asked, String item) {
        Period since = definition.cumulatedSince();
        return amount(operand, since == null ? asked : asked.firstFrom(since.start()), asked, item);
    }

    private Amount amount(Operand operand, Period first, Period last, String item) {
        Quantity quantity = quantities.get(operand.measure());
        return first.plus(operand.periodOffset()).to(last.plus(operand.periodOffset()))
                .flatMap(period -> operand.itemsRead(quantity, item).stream()
                        .map(read -> rollup.amount(quantity, read, period)))
                .reduce(Amount::plus)
                // Asked for a year before the cumulation starts.
                .orElseGet(() -> Amount.notApplicable(new Coverage(0, 0)));
    }
}
