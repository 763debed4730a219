package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.observation.Amount;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.observation.Remark;
import fr.sillage.indicators.observation.Rollup;
import fr.sillage.indicators.period.Period;

/**
 * Works out the points of one indicator from the observations of one buyer.
 * <p>
 * Operands are added up over items, months and years first and divided last, so that a ratio never comes from ratios. A point
 * made of anything that is not to be shown is withheld whole, so that nothing worked out from points can tell more.
 */
public final class Evaluation {

    private final Definition definition;
    private final Map<String, Quantity> quantities;
    private final Rollup rollup;
    private final Confidentiality shown;

    /** @param shown the strongest confidentiality that the reader may see */
    public Evaluation(Definition definition, Map<String, Quantity> quantities, Facts facts, Confidentiality shown) {
        this.definition = definition;
        this.quantities = quantities;
        this.rollup = new Rollup(facts.guarded(shown));
        this.shown = shown;
    }

    public Point at(Period period, String item) {
        return over(since(period), period, item);
    }

    /** The figure of {@code first} to {@code last} taken together, told for {@code last}. */
    Point over(Period first, Period last, String item) {
        Amount numerator = amount(definition.formula().numerator(), first, last, item);
        Amount published = published(last, item);
        Point point = definition.formula().hasDenominator()
                ? ratio(last, numerator, amount(definition.formula().denominator(), first, last, item), published)
                : plain(last, numerator, published);
        return isShown(point.confidentiality()) ? point : point.withheld();
    }

    /** Whether it is known what the figure is made of: what was only published moves as it pleases. */
    public boolean isProjectable() {
        return definition.formula().operands().stream()
                .noneMatch(operand -> quantities.get(operand.measure()).timeAggregation() == TimeAggregation.NONE);
    }

    /** Whether the figures of several periods may be added up to one. */
    boolean addsUp() {
        return definition.cumulatedSince() == null && definition.formula().operands().stream()
                .allMatch(operand -> quantities.get(operand.measure()).timeAggregation() == TimeAggregation.SUM);
    }

    /** The observations from which the figure of a period is made, those of the numerator first; none where it is withheld. */
    List<Source> sources(Period period, String item) {
        if (at(period, item).reason() == Reason.CONFIDENTIAL) {
            return List.of();
        }
        return Stream.concat(
                sources(Source.Role.NUMERATOR, definition.formula().numerator(), period, item),
                Stream.ofNullable(definition.formula().denominator())
                        .flatMap(operand -> sources(Source.Role.DENOMINATOR, operand, period, item)))
                .toList();
    }

    private Stream<Source> sources(Source.Role role, Operand operand, Period period, String item) {
        Quantity quantity = quantities.get(operand.measure());
        return read(operand, since(period), period).stream()
                .flatMap(each -> operand.itemsRead(quantity, item).stream()
                        .flatMap(read -> rollup.declared(quantity, read, each).stream()))
                .map(declared -> new Source(role, declared));
    }

    private Point plain(Period period, Amount amount, Amount published) {
        BigDecimal exact = amount.hasValue() ? amount.value().multiply(definition.formula().scale()) : null;
        BigDecimal value = amount.hasValue() ? exact.setScale(definition.decimals(), RoundingMode.HALF_UP) : null;
        Reason reason = amount.hasValue() ? null : amount.isNotApplicable() ? Reason.NOT_APPLICABLE : Reason.NO_VALUE;
        return new Point(period, value, exact, amount.value(), null, amount.status(), amount.qualifier(),
                amount.confidentiality(), reason, amount.missing(), amount.coverage(), remarks(amount, null, published),
                published);
    }

    private Point ratio(Period period, Amount numerator, Amount denominator, Amount published) {
        Reason reason = whyNot(numerator, denominator);
        List<Missing> missing = Stream.concat(numerator.missing().stream(), denominator.missing().stream()).distinct().toList();
        BigDecimal dividend = reason == null ? dividend(numerator.value(), denominator.value()) : null;
        return new Point(period,
                reason == null ? dividend.divide(denominator.value(), definition.decimals(), RoundingMode.HALF_UP) : null,
                reason == null ? dividend.divide(denominator.value(), MathContext.DECIMAL128) : null,
                numerator.value(), denominator.value(),
                numerator.status().with(denominator.status()),
                numerator.qualifier().over(denominator.qualifier()),
                numerator.confidentiality().with(denominator.confidentiality()),
                reason, missing, numerator.coverage().with(denominator.coverage()),
                remarks(numerator, denominator, published), published);
    }

    private static List<Remark> remarks(Amount numerator, Amount denominator, Amount published) {
        Set<Remark> remarks = new LinkedHashSet<>();
        for (Amount amount : new Amount[] { numerator, denominator, published }) {
            if (amount != null) {
                remarks.addAll(amount.remarks());
            }
        }
        return List.copyOf(remarks);
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

    private BigDecimal dividend(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal dividend = definition.formula().minusOne() ? numerator.subtract(denominator) : numerator;
        return dividend.multiply(definition.formula().scale());
    }

    private Amount published(Period period, String item) {
        if (definition.publishedAs() == null) {
            return null;
        }
        Amount published = amount(Operand.of(definition.publishedAs()), period, period, item);
        return isShown(published.confidentiality()) ? published : null;
    }

    private boolean isShown(Confidentiality confidentiality) {
        return confidentiality.compareTo(shown) <= 0;
    }

    private Period since(Period asked) {
        Period since = definition.cumulatedSince();
        return since == null ? asked : asked.firstFrom(since.start());
    }

    private static List<Period> read(Operand operand, Period first, Period last) {
        return first.plus(operand.periodOffset()).to(last.plus(operand.periodOffset()));
    }

    private Amount amount(Operand operand, Period first, Period last, String item) {
        Quantity quantity = quantities.get(operand.measure());
        return rollup.amount(quantity, operand.itemsRead(quantity, item), read(operand, first, last));
    }
}
