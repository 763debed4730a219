package fr.sillage.catalog.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TrainingTotalViewTest {

    private static final String BUYER = "223500018";

    private static TrainingSessionBody session(String buyer, TrainingLevel level, TrainingSkill skill, String on,
            Integer trained, Integer firstTime) {
        return new TrainingSessionBody(buyer, level, skill, TrainingAudience.AGENTS, "Session", LocalDate.parse(on), null, null,
                null, trained, firstTime, null);
    }

    private static TrainingPopulationView people(String buyer, int year, int pilots, int contributors, int agents) {
        return new TrainingPopulationView(buyer, year, new TrainingPopulationBody(pilots, contributors, agents, null), 1);
    }

    private static TrainingTotalView total(List<TrainingTotalView> totals, int year, TrainingLevel level) {
        return totals.stream().filter(total -> total.year() == year && total.level() == level).findFirst().orElseThrow();
    }

    @Test
    void Somebody_who_comes_twice_is_covered_once() {
        List<TrainingTotalView> totals = TrainingTotalView.of(
                List.of(session(BUYER, TrainingLevel.CONTRIBUTORS, TrainingSkill.NEED, "2024-03-01", 30, null),
                        session(BUYER, TrainingLevel.CONTRIBUTORS, TrainingSkill.SOUNDING, "2024-06-01", 20, 5),
                        session(BUYER, TrainingLevel.CONTRIBUTORS, TrainingSkill.NEED, "2025-03-01", 40, 25)),
                List.of(people(BUYER, 2024, 20, 100, 1000), people(BUYER, 2025, 20, 120, 1000)));
        TrainingTotalView first = total(totals, 2024, TrainingLevel.CONTRIBUTORS);
        assertThat(first.attendances()).isEqualTo(50);
        assertThat(first.trained()).isEqualTo(35);
        assertThat(first.coverage()).isEqualByComparingTo("35.0");
        assertThat(first.bySkill()).isEqualTo(Map.of(TrainingSkill.NEED, 30, TrainingSkill.SOUNDING, 20));
        TrainingTotalView second = total(totals, 2025, TrainingLevel.CONTRIBUTORS);
        assertThat(second.newlyTrained()).isEqualTo(25);
        assertThat(second.trained()).isEqualTo(60);
        assertThat(second.coverage()).isEqualByComparingTo("50.0");
    }

    @Test
    void A_year_in_which_nobody_counted_takes_the_people_of_the_last_one_that_did() {
        List<TrainingTotalView> totals = TrainingTotalView.of(
                List.of(session(BUYER, TrainingLevel.PILOTS, null, "2026-01-10", 10, null)),
                List.of(people(BUYER, 2024, 20, 0, 0)));
        assertThat(total(totals, 2025, TrainingLevel.PILOTS).coverage()).isEqualByComparingTo("0");
        assertThat(total(totals, 2026, TrainingLevel.PILOTS).coverage()).isEqualByComparingTo("50.0");
        assertThat(total(totals, 2026, TrainingLevel.AGENTS).coverage()).isNull();
    }

    @Test
    void Without_people_counted_there_is_no_rate_and_what_is_to_come_does_not_count() {
        List<TrainingTotalView> totals = TrainingTotalView.of(
                List.of(session(BUYER, TrainingLevel.AGENTS, null, "2025-01-10", 300, null),
                        session(BUYER, TrainingLevel.AGENTS, null, "2025-11-10", null, null)),
                List.of());
        TrainingTotalView agents = total(totals, 2025, TrainingLevel.AGENTS);
        assertThat(agents.sessions()).isEqualTo(1);
        assertThat(agents.concerned()).isNull();
        assertThat(agents.coverage()).isNull();
    }

    @Test
    void Buyers_are_never_added_up() {
        List<TrainingTotalView> totals = TrainingTotalView.of(
                List.of(session(BUYER, TrainingLevel.AGENTS, null, "2025-01-10", 300, null),
                        session("243500139", TrainingLevel.AGENTS, null, "2025-01-10", 20, null)),
                List.of());
        assertThat(totals).hasSize(6).extracting(TrainingTotalView::buyer).containsOnly(BUYER, "243500139");
    }
}
