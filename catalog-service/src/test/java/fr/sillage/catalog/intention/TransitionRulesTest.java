package fr.sillage.catalog.intention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;

class TransitionRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final LocalDate LAUNCHED = LocalDate.parse("2026-03-12");

    private static List<Fault> faults(IntentionStatus to, LocalDate on, LocalDate before) {
        return TransitionRules.faults(new TransitionBody(to, on, null, null), Optional.ofNullable(before), TODAY);
    }

    @Test
    void A_step_may_be_of_the_day_of_the_step_before_but_of_none_earlier() {
        assertThat(faults(IntentionStatus.NOTIFIED, LAUNCHED, LAUNCHED)).isEmpty();
        assertThat(faults(IntentionStatus.NOTIFIED, LAUNCHED.plusDays(1), LAUNCHED)).isEmpty();
        assertThat(faults(IntentionStatus.NOTIFIED, LAUNCHED.minusDays(1), LAUNCHED)).containsExactly(
                Fault.at("/on", "transition-before-the-last", LAUNCHED.minusDays(1), LAUNCHED));
    }

    @Test
    void The_first_step_may_be_of_any_day_up_to_today() {
        assertThat(faults(IntentionStatus.PLANNED, LocalDate.parse("2019-01-02"), null)).isEmpty();
        assertThat(faults(IntentionStatus.PLANNED, TODAY, null)).isEmpty();
        assertThat(faults(IntentionStatus.PLANNED, TODAY.plusDays(1), null)).extracting(Fault::code)
                .containsExactly("done-in-the-future");
    }

    @Test
    void All_that_a_step_lacks_is_said_at_once() {
        assertThat(faults(IntentionStatus.ABANDONED, LAUNCHED.minusDays(1), LAUNCHED)).extracting(Fault::code)
                .containsExactly("transition-before-the-last", "transition-lessons-missing");
        assertThat(faults(IntentionStatus.WITHDRAWN, LAUNCHED, LAUNCHED)).extracting(Fault::code)
                .containsExactly("transition-reason-missing");
    }
}
