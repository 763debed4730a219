package fr.sillage.reporting.edition;

import static fr.sillage.reporting.edition.ValidationStep.State.AWAITED;
import static fr.sillage.reporting.edition.ValidationStep.State.BEFORE_EDITION;
import static fr.sillage.reporting.edition.ValidationStep.State.GIVEN;
import static fr.sillage.reporting.edition.ValidationStep.State.OTHER_CONTENT;
import static fr.sillage.reporting.edition.ValidationStep.State.OUT_OF_ORDER;
import static fr.sillage.reporting.edition.ValidationStep.State.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Opinion;

class ValidationTest {

    private static final String THESE = "a".repeat(64);
    private static final String OTHERS = "b".repeat(64);
    private static final LocalDate MADE_ON = LocalDate.parse("2026-03-01");

    private final List<Opinion> opinions = new ArrayList<>();

    private ValidationTest said(String committee, String decision, String sitting, String sha256) {
        opinions.add(new Opinion(committee, LocalDate.parse(sitting),
                new Opinion.Subject("report-edition", "a/annual/2025/1", sha256), decision, opinions.size() + 1));
        return this;
    }

    private List<ValidationStep> steps() {
        return new Validation(THESE, MADE_ON, opinions, Map.of("technique", "Comité technique")).of(List.of(
                new CatalogSnapshot.Validator("technique", "Article 12"), new CatalogSnapshot.Validator("politique", null)));
    }

    private List<ValidationStep.State> states() {
        return steps().stream().map(ValidationStep::state).toList();
    }

    @Test
    void Before_anybody_has_spoken_every_opinion_is_awaited() {
        assertThat(states()).containsExactly(AWAITED, AWAITED);
        assertThat(steps().get(0)).isEqualTo(
                new ValidationStep("technique", "Comité technique", "Article 12", AWAITED, null, null));
    }

    @Test
    void One_after_the_other_they_agree_with_or_without_reservations() {
        said("technique", "FAVOURABLE_WITH_RESERVATIONS", "2026-03-02", THESE);
        assertThat(states()).containsExactly(GIVEN, AWAITED);
        said("politique", "FAVOURABLE", "2026-03-10", THESE);
        assertThat(states()).containsExactly(GIVEN, GIVEN);
    }

    @Test
    void On_one_day_the_order_is_that_in_which_they_were_recorded() {
        said("technique", "FAVOURABLE", "2026-03-02", THESE).said("politique", "FAVOURABLE", "2026-03-02", THESE);
        assertThat(states()).containsExactly(GIVEN, GIVEN);
        opinions.clear();
        said("politique", "FAVOURABLE", "2026-03-02", THESE).said("technique", "FAVOURABLE", "2026-03-02", THESE);
        assertThat(states()).containsExactly(GIVEN, OUT_OF_ORDER);
    }

    @Test
    void Who_confirms_an_agreement_takes_nothing_from_those_who_spoke_after_it() {
        said("technique", "FAVOURABLE", "2026-03-02", THESE).said("politique", "FAVOURABLE", "2026-03-10", THESE)
                .said("technique", "FAVOURABLE_WITH_RESERVATIONS", "2026-03-12", THESE);
        assertThat(states()).containsExactly(GIVEN, GIVEN);
    }

    @Test
    void Who_turns_against_the_edition_takes_with_it_what_others_had_built_on_the_agreement() {
        said("technique", "FAVOURABLE", "2026-03-02", THESE).said("politique", "FAVOURABLE", "2026-03-10", THESE)
                .said("technique", "UNFAVOURABLE", "2026-03-12", THESE);
        assertThat(states()).containsExactly(REFUSED, OUT_OF_ORDER);
        said("technique", "FAVOURABLE", "2026-03-14", THESE);
        assertThat(states()).containsExactly(GIVEN, OUT_OF_ORDER);
        said("politique", "FAVOURABLE", "2026-03-16", THESE);
        assertThat(states()).containsExactly(GIVEN, GIVEN);
    }

    @Test
    void Who_puts_the_matter_off_is_awaited_again_and_by_agreeing_again_brings_back_what_followed() {
        said("technique", "FAVOURABLE", "2026-03-02", THESE).said("politique", "FAVOURABLE", "2026-03-10", THESE)
                .said("technique", "DEFERRED", "2026-03-12", THESE);
        assertThat(states()).containsExactly(AWAITED, OUT_OF_ORDER);
        said("technique", "FAVOURABLE", "2026-03-14", THESE);
        assertThat(states()).containsExactly(GIVEN, GIVEN);
    }

    @Test
    void What_was_said_out_of_turn_is_nothing_to_build_on() {
        said("politique", "FAVOURABLE", "2026-03-01", THESE).said("technique", "FAVOURABLE", "2026-03-02", THESE)
                .said("assemblee", "FAVOURABLE", "2026-03-05", THESE).said("politique", "FAVOURABLE", "2026-03-10", THESE);
        assertThat(
                new Validation(THESE, MADE_ON, opinions, Map.of()).of(List.of(new CatalogSnapshot.Validator("technique", null),
                        new CatalogSnapshot.Validator("politique", null), new CatalogSnapshot.Validator("assemblee", null))))
                .extracting(ValidationStep::state).containsExactly(GIVEN, GIVEN, OUT_OF_ORDER);
    }

    @Test
    void An_agreement_of_the_one_ahead_to_other_bytes_is_nothing_to_build_on() {
        said("technique", "FAVOURABLE", "2026-03-02", OTHERS).said("politique", "FAVOURABLE", "2026-03-10", THESE)
                .said("technique", "FAVOURABLE", "2026-03-12", THESE);
        assertThat(states()).containsExactly(GIVEN, OUT_OF_ORDER);
    }

    @Test
    void Who_speaks_before_his_turn_has_to_speak_again() {
        said("politique", "FAVOURABLE", "2026-03-01", THESE);
        assertThat(states()).containsExactly(AWAITED, OUT_OF_ORDER);
        said("technique", "FAVOURABLE", "2026-03-02", THESE);
        assertThat(states()).containsExactly(GIVEN, OUT_OF_ORDER);
        said("politique", "FAVOURABLE", "2026-03-10", THESE);
        assertThat(states()).containsExactly(GIVEN, GIVEN);
    }

    @Test
    void The_last_word_counts() {
        said("technique", "FAVOURABLE", "2026-03-02", THESE).said("technique", "UNFAVOURABLE", "2026-03-09", THESE)
                .said("politique", "DEFERRED", "2026-03-10", THESE);
        assertThat(states()).containsExactly(REFUSED, AWAITED);
        assertThat(steps().get(1).decision()).isEqualTo("DEFERRED");
    }

    @Test
    void A_sitting_recorded_late_does_not_come_after_later_sittings() {
        said("technique", "UNFAVOURABLE", "2026-03-09", THESE).said("technique", "FAVOURABLE", "2026-03-02", THESE);
        assertThat(states()).containsExactly(REFUSED, AWAITED);
    }

    @Test
    void An_opinion_on_other_bytes_or_on_no_known_bytes_is_none_on_this_edition() {
        said("technique", "FAVOURABLE", "2026-03-02", OTHERS).said("politique", "FAVOURABLE", "2026-03-10", null);
        assertThat(states()).containsExactly(OTHER_CONTENT, OTHER_CONTENT);
    }

    @Test
    void An_agreement_of_a_sitting_before_the_edition_was_made_is_none_until_it_is_given_on_a_day_when_it_could_be() {
        said("technique", "FAVOURABLE", "2026-02-28", THESE).said("politique", "FAVOURABLE", "2026-03-10", THESE);
        assertThat(states()).containsExactly(BEFORE_EDITION, OUT_OF_ORDER);
        assertThat(steps().get(0).sitting()).isEqualTo("2026-02-28");
        said("technique", "FAVOURABLE_WITH_RESERVATIONS", "2026-03-01", THESE);
        assertThat(states()).containsExactly(GIVEN, GIVEN);
    }

    @Test
    void What_was_said_against_an_edition_stands_whatever_the_day() {
        said("technique", "UNFAVOURABLE", "2026-02-28", THESE).said("politique", "DEFERRED", "2026-02-28", THESE);
        assertThat(states()).containsExactly(REFUSED, AWAITED);
    }

    @Test
    void A_scheme_that_asks_nobody_has_no_steps() {
        assertThat(new Validation(THESE, MADE_ON, opinions, Map.of()).of(List.of())).isEmpty();
    }
}
