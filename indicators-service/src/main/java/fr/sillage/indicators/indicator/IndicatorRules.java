package fr.sillage.indicators.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import fr.sillage.api.Fault;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.period.Granularity;

/** Whether a definition can be worked out from the measures there are. */
final class IndicatorRules {

    private final Map<String, Measure> measures;
    private final List<Fault> faults = new ArrayList<>();

    /** @param measures those that the definition names and that exist */
    IndicatorRules(Map<String, Measure> measures) {
        this.measures = measures;
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
        return faults;
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
