package fr.sillage.indicators.ingestion;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Operand;
import fr.sillage.indicators.ingestion.Changes.Change;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.period.Granularity;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetPoint;

/**
 * The periods in which an indicator may say something else because of a changed figure: the figure's own; the year, or what
 * length of time the target counts in, that is made up of it; and those that are compared with one of these, as N is with N-1.
 * <p>
 * What adds up is told for the longer period alone: of a month nobody expects what is expected of its year.
 */
final class AffectedPeriods {

    private static final Set<Granularity> PARTS_OF_A_YEAR = EnumSet.of(Granularity.SEMESTER, Granularity.QUARTER,
            Granularity.MONTH, Granularity.DAY);
    private static final Set<Granularity> MADE_OF_PARTS = EnumSet.complementOf(EnumSet.of(Granularity.WEEK, Granularity.DAY));
    private static final Period ANY_YEAR = Period.year(2000);

    private final List<Operand> operands;
    private final boolean addsUp;

    AffectedPeriods(Definition definition, Map<String, Quantity> quantities) {
        Operand numerator = definition.formula().numerator();
        Operand denominator = definition.formula().denominator();
        operands = Stream.concat(Stream.of(numerator), Stream.ofNullable(denominator)).toList();
        addsUp = denominator == null && quantities.get(numerator.measure()).timeAggregation() == TimeAggregation.SUM;
    }

    SortedSet<Period> of(Change change) {
        SortedSet<Period> periods = new TreeSet<>();
        operands.stream().filter(operand -> operand.measure().equals(change.measure()))
                .forEach(operand -> told(change.period(), Set.of(ANY_YEAR))
                        .forEach(period -> periods.add(period.plus(-operand.periodOffset()))));
        return periods;
    }

    /** Progress is seen from the period before too, and every point of a target may be relative to the figure that changes. */
    SortedSet<Period> of(List<Change> changes, Target target) {
        Set<Period> kinds = new TreeSet<>(target.points().stream().map(TargetPoint::period).toList());
        SortedSet<Period> periods = new TreeSet<>(kinds);
        kinds.add(ANY_YEAR);
        for (Change change : changes) {
            for (Operand operand : operands) {
                if (operand.measure().equals(change.measure())) {
                    for (Period told : told(change.period(), kinds)) {
                        Period read = told.plus(-operand.periodOffset());
                        periods.add(read);
                        periods.add(read.plus(1));
                    }
                }
            }
        }
        return periods;
    }

    private Set<Period> told(Period changed, Collection<Period> kinds) {
        Set<Period> told = new TreeSet<>();
        for (Period kind : kinds) {
            if (isMadeOf(kind.granularity(), changed.granularity())) {
                Period whole = kind.firstFrom(changed.start());
                whole = whole.start().isAfter(changed.start()) ? whole.plus(-1) : whole;
                if (!whole.end().isBefore(changed.end())) {
                    told.add(whole);
                }
            }
        }
        if (told.isEmpty() || !addsUp) {
            told.add(changed);
        }
        return told;
    }

    private static boolean isMadeOf(Granularity whole, Granularity part) {
        return MADE_OF_PARTS.contains(whole) && PARTS_OF_A_YEAR.contains(part)
                || whole == Granularity.WEEK && part == Granularity.DAY;
    }
}
