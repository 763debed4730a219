package fr.sillage.catalog.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.catalog.intention.DatedKey;
import fr.sillage.catalog.intention.PurchasingIntention;

/**
 * The longest overdue of all late steps, as many as a page takes. When a step is due is known only once its schedule is
 * counted: schedules are gone through in any order, and what does not come onto the page is let go of.
 */
final class LateSteps {

    private final Optional<DatedKey<ScheduleStep.Step>> after;
    private final int most;
    private List<LateStepView> rows = List.of();

    /** @param after the last step of the page before */
    LateSteps(Optional<DatedKey<ScheduleStep.Step>> after, int most) {
        this.after = after;
        this.most = most;
    }

    static DatedKey<ScheduleStep.Step> key(String text) {
        return DatedKey.read(text, ScheduleStep.Step.class);
    }

    void add(Map<PurchasingIntention, List<ScheduleStep>> schedules) {
        add(schedules.entrySet().stream().flatMap(LateStepView::of));
    }

    void add(Stream<LateStepView> late) {
        rows = Stream
                .concat(rows.stream(), late.filter(step -> after.filter(last -> step.key().compareTo(last) <= 0).isEmpty()))
                .sorted(Comparator.comparing(LateStepView::key)).limit(most).toList();
    }

    List<LateStepView> rows() {
        return rows;
    }
}
