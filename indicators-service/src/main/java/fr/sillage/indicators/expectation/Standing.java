package fr.sillage.indicators.expectation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Amount;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.Rollup;
import fr.sillage.indicators.period.Period;

/**
 * How it stands with a figure on a given day.
 * <p>
 * A year is given where it was declared, or where its months make it up by the measure's own rule. What was said to be missing
 * is answered: nobody is asked again, and whoever learns the figure later can still give it.
 *
 * @param daysLate since the day by which it was owed; null where it is not late
 * @param coverage null unless some of its parts are there and others are not
 */
record Standing(FigureState state, Long daysLate, Coverage coverage) {

    static Standing of(Facts facts, Quantity quantity, String item, Period period, LocalDate dueOn, LocalDate today) {
        Amount amount = new Rollup(facts).amount(quantity, item, period);
        FigureState state = state(facts, amount, period, dueOn, today);
        boolean partly = !amount.coverage().complete() && amount.coverage().present() > 0;
        return new Standing(state, state == FigureState.LATE ? ChronoUnit.DAYS.between(dueOn, today) : null,
                partly ? amount.coverage() : null);
    }

    private static FigureState state(Facts facts, Amount amount, Period period, LocalDate dueOn, LocalDate today) {
        if (amount.hasValue()) {
            return FigureState.GIVEN;
        }
        if (amount.isNotApplicable()) {
            return FigureState.NOT_APPLICABLE;
        }
        if (amount.missing().stream().allMatch(facts::declareMissing)) {
            return FigureState.DECLARED_MISSING;
        }
        if (!today.isAfter(period.end())) {
            return FigureState.NOT_YET;
        }
        return today.isAfter(dueOn) ? FigureState.LATE : FigureState.DUE;
    }
}
