package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.microprofile.context.ThreadContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final List<Integer> QUESTIONS = IntStream.range(0, 40).boxed().toList();

    private final AtOnce atOnce = new AtOnce(ThreadContext.builder().build());

    @AfterEach
    void Nobody_is_asked_any_more() {
        atOnce.stop();
    }

    @Test
    void Answers_come_in_the_order_of_the_questions() {
        assertThat(atOnce.each(QUESTIONS, question -> question * 2))
                .isEqualTo(QUESTIONS.stream().map(question -> question * 2).toList());
        assertThat(atOnce.each(List.of(), question -> question)).isEmpty();
    }

    @Test
    void As_many_as_may_are_asked_at_once_and_no_more() {
        var together = new CountDownLatch(AtOnce.AT_MOST);
        var asked = new AtomicInteger();
        var most = new AtomicInteger();
        assertThat(atOnce.each(QUESTIONS, question -> {
            if (question == 0) {
                return true;
            }
            most.accumulateAndGet(asked.incrementAndGet(), Math::max);
            together.countDown();
            boolean met = await(together);
            asked.decrementAndGet();
            return met;
        })).containsOnly(true);
        assertThat(most).hasValue(AtOnce.AT_MOST);
    }

    @Test
    void A_service_that_fails_the_first_question_is_asked_no_other() {
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> atOnce.each(QUESTIONS, question -> {
            asked.incrementAndGet();
            throw new IllegalStateException("down");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void One_that_fails_is_told_once_all_have_come_to_an_end() {
        var ended = new AtomicInteger();
        assertThatThrownBy(() -> atOnce.each(QUESTIONS, question -> {
            ended.incrementAndGet();
            if (question == 7) {
                throw new IllegalStateException("down");
            }
            return question;
        })).isInstanceOf(IllegalStateException.class).hasMessage("down");
        assertThat(ended).hasValue(QUESTIONS.size());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
