package fr.sillage.catalog.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

import fr.sillage.catalog.gate.OwedSteps;
import fr.sillage.catalog.intention.ExpectedDates;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.schedule.ScheduleStep.Step;

/**
 * By when each step of a purchase has to be taken so that performance starts when it is wanted, counted backwards from there.
 * An
 * expected date that is a month or a quarter counts from its first day; where no start is expected, the last day on which the
 * consultation may be published stands.
 */
final class BackwardSchedule {

    private final LeadTimes leadTimes;
    private final NavigableSet<LocalDate> sittings;

    /** @param sittings days on which the review committee sits; the last one early enough is taken, where there is one */
    BackwardSchedule(LeadTimes leadTimes, NavigableSet<LocalDate> sittings) {
        this.leadTimes = leadTimes;
        this.sittings = sittings;
    }

    /** @param owed what its scheme asks of the purchase; empty for one of no scheme, or of one that asks nothing */
    static Set<Step> steps(Optional<OwedSteps> owed) {
        Set<Step> steps = EnumSet.of(Step.SOUNDING, Step.PUBLICATION, Step.NOTIFICATION);
        if (owed.filter(OwedSteps::strategy).isPresent()) {
            steps.add(Step.STRATEGY);
        }
        if (owed.filter(OwedSteps::opinion).isPresent()) {
            steps.add(Step.COMMITTEE);
        }
        return steps;
    }

    /**
     * @param asked the steps that this purchase has to go through
     * @param done when each step was done, where that is known
     */
    List<ScheduleStep> of(PurchasingIntentionBody body, Set<Step> asked, Map<Step, LocalDate> done, LocalDate today) {
        Map<Step, LocalDate> due = due(body);
        List<ScheduleStep> steps = new ArrayList<>();
        for (Step step : asked) {
            boolean passed = done.keySet().stream().anyMatch(other -> other.compareTo(step) >= 0);
            steps.add(new ScheduleStep(step, due.get(step), done.get(step), !passed && due.get(step).isBefore(today)));
        }
        return steps;
    }

    private Map<Step, LocalDate> due(PurchasingIntentionBody body) {
        Map<Step, LocalDate> due = new EnumMap<>(Step.class);
        LocalDate published;
        if (body.start() == null) {
            published = ExpectedDates.last(body.publication());
            due.put(Step.NOTIFICATION, published.plusDays(leadTimes.publication()));
        } else {
            LocalDate notified = ExpectedDates.first(body.start()).minusDays(leadTimes.notification());
            published = notified.minusDays(leadTimes.publication());
            due.put(Step.NOTIFICATION, notified);
        }
        due.put(Step.PUBLICATION, published);
        LocalDate latest = published.minusDays(leadTimes.committee());
        LocalDate sitting = sittings.floor(latest);
        LocalDate committee = isNear(sitting, latest) ? sitting : latest;
        due.put(Step.COMMITTEE, committee);
        LocalDate strategy = committee.minusDays(leadTimes.strategy());
        due.put(Step.STRATEGY, strategy);
        due.put(Step.SOUNDING, strategy.minusDays(leadTimes.sounding()));
        return due;
    }

    /** The sittings of years to come are not planned yet: one of long ago says nothing about them. */
    private static boolean isNear(LocalDate sitting, LocalDate latest) {
        return sitting != null && sitting.plusMonths(6).isAfter(latest);
    }
}
