package fr.sillage.catalog.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.scheme.Governance.ActionExit;

class ActionTermTest {

    private static final ActionExit THREE_YEARS = new ActionExit(3, "L’évaluation du schéma");

    private final ActionTerm fromTheStart = new ActionTerm(LocalDate.of(2017, 1, 1), THREE_YEARS);

    @Test
    void An_action_is_proposed_for_leaving_in_its_third_year_and_leaves_at_its_end() {
        assertThat(fromTheStart.allows(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(fromTheStart.allows(LocalDate.of(2019, 1, 1))).isTrue();
        assertThat(fromTheStart.end(LocalDate.of(2019, 12, 5))).isEqualTo("2019-12-31");
    }

    @Test
    void Decided_later_it_leaves_at_the_end_of_the_year_then_in_progress() {
        assertThat(fromTheStart.end(LocalDate.of(2020, 1, 1))).isEqualTo("2020-12-31");
        assertThat(fromTheStart.end(LocalDate.of(2022, 7, 14))).isEqualTo("2022-12-31");
    }

    @Test
    void One_let_in_later_stays_its_own_three_years() {
        var let = new ActionTerm(LocalDate.of(2018, 3, 1), THREE_YEARS);
        assertThat(let.firstProposal()).isEqualTo("2020-03-01");
        assertThat(let.end(LocalDate.of(2020, 12, 3))).isEqualTo("2021-02-28");
    }
}
