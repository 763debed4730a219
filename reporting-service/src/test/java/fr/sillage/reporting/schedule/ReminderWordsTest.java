package fr.sillage.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReminderWordsTest {

    @Test
    void Those_that_are_late_are_counted_among_more_and_not_among_themselves() {
        assertThat(ReminderWords.ofThemLate(3, 0)).isEmpty();
        assertThat(ReminderWords.ofThemLate(3, 1)).isEqualTo(", dont 1 en retard");
        assertThat(ReminderWords.ofThemLate(3, 3)).isEqualTo(", tous en retard");
        assertThat(ReminderWords.ofThemLate(1, 1)).isEqualTo(", en retard");
    }
}
