package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class RecentAnswersTest {

    private final RecentAnswers answers = new RecentAnswers(100);

    private void put(String address, int bytes) {
        answers.put(address,
                new RecentAnswers.Held("question", "tag", new byte[bytes], address, Instant.EPOCH, Instant.EPOCH));
    }

    @Test
    void Those_not_asked_for_the_longest_go_first() {
        put("a", 40);
        put("b", 40);
        answers.find("a");
        put("c", 40);
        assertThat(answers.find("b")).isEmpty();
        assertThat(answers.find("a")).isPresent();
        assertThat(answers.find("c")).isPresent();
    }

    @Test
    void One_that_takes_the_place_of_another_or_is_forgotten_frees_its_bytes() {
        put("a", 60);
        put("a", 60);
        put("b", 40);
        assertThat(answers.find("a")).isPresent();
        answers.forget("a");
        answers.forget("never-there");
        put("c", 60);
        assertThat(answers.find("b")).isPresent();
        assertThat(answers.find("c")).isPresent();
    }

    @Test
    void One_larger_than_all_room_is_not_held() {
        put("a", 40);
        put("b", 101);
        assertThat(answers.find("b")).isEmpty();
        put("c", 100);
        assertThat(answers.find("c")).isPresent();
    }
}
