package fr.sillage.indicators.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.sillage.api.Fault;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.period.Granularity;
import fr.sillage.indicators.unit.Unit;
import fr.sillage.indicators.unit.UnitFit;
import fr.sillage.indicators.unit.Units;

/** Whether a definition can be worked out from the measures there are. */
final class IndicatorRules {

    private final Map<String, Measure> measures;
    private final Units units;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param measures those that the definition names and that exist
     * @param units those that there are
     */
    IndicatorRules(Map<String, Measure> measures, Units units) {
        this.measures = measures;
        this.units = units;
    }

    /** @param aimedAt the items for which the indicator has targets */
    List<Fault> faults(IndicatorBody body, List<String> aimedAt) {
        Formula formula = body.formula();
        operand("/formula/numerator", formula.numerator(), body);
        if (formula.hasDenominator()) {
            operand("/formula/denominator", formula.denominator(), body);
        } else if (formula.minusOne()) {
            faults.add(Fault.at("/formula/minusOne", "minus-one-without-denominator"));
        }
        if (body.cumulatedSince() != null && body.cumulatedSince().granularity() != Granularity.YEAR) {
            faults.add(Fault.at("/cumulatedSince", "year-expected", body.cumulatedSince()));
        }
        if (body.publishedAs() != null && !measures.containsKey(body.publishedAs())) {
            faults.add(Fault.at("/publishedAs", "measure-unknown", body.publishedAs()));
        }
        aims(formula.numerator(), aimedAt);
        unit(body);
        return faults;
    }

    private void unit(IndicatorBody body) {
        Optional<Unit> unit = units.find(body.unit());
        if (unit.isEmpty()) {
            faults.add(units.unknown("/unit", body.unit()));
            return;
        }
        List<Unit> operands = body.formula().operands().stream().flatMap(this::unitOf).toList();
        // a measure that is not there has been told, one from before the registry has any unit
        if (operands.size() == body.formula().operands().size()) {
            Unit denominator = body.formula().hasDenominator() ? operands.get(1) : null;
            boolean rateOfChange = denominator != null && body.formula().minusOne();
            faults.addAll(new UnitFit(operands.get(0), denominator, rateOfChange)
                    .faults(unit.get(), body.formula().scale()));
        }
        Measure published = body.publishedAs() == null ? null : measures.get(body.publishedAs());
        if (published != null && !published.unit().equals(body.unit())) {
            faults.add(Fault.at("/publishedAs", "published-unit", published.unit(), body.unit()));
        }
    }

    private Stream<Unit> unitOf(Operand operand) {
        Measure measure = measures.get(operand.measure());
        return measure == null ? Stream.empty() : units.find(measure.unit()).stream();
    }

    /** A target for an item that the indicator is no longer told for would be lost from sight. */
    private void aims(Operand numerator, List<String> aimedAt) {
        Measure measure = measures.get(numerator.measure());
        if (measure != null) {
            aimedAt.stream()
                    .filter(item -> !item.equals(Quantity.TOTAL) && !numerator.follows(measure.quantity(), item))
                    .forEach(item -> faults.add(Fault.at("/formula/numerator", "item-aimed-at", item)));
        }
    }

    private void operand(String pointer, Operand operand, IndicatorBody body) {
        Measure measure = measures.get(operand.measure());
        if (measure == null) {
            faults.add(Fault.at(pointer + "/measure", "measure-unknown", operand.measure()));
            return;
        }
        items(pointer + "/items", operand, measure);
        if (body.cumulatedSince() != null && measure.timeAggregation() != TimeAggregation.SUM) {
            faults.add(Fault.at(pointer + "/measure", "cumulation-not-additive", operand.measure()));
        }
    }

    private void items(String pointer, Operand operand, Measure measure) {
        List<String> items = operand.items();
        IntStream.range(0, items.size()).forEach(i -> {
            if (!measure.quantity().items().contains(items.get(i))) {
                faults.add(Fault.at(pointer + "/" + i, "item-unknown", items.get(i), operand.measure()));
            }
            if (items.indexOf(items.get(i)) < i) {
                faults.add(Fault.at(pointer + "/" + i, "code-duplicate", items.get(i)));
            }
        });
        if (items.size() > 1 && !measure.addsUpItems()) {
            faults.add(Fault.at(pointer, "items-not-additive", operand.measure()));
        }
    }
}
