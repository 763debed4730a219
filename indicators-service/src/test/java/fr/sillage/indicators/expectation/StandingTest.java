package fr.sillage.indicators.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.period.Period;

class StandingTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 3, 31);

    private final Map<Facts.Key, Observed> facts = new HashMap<>();

    @ParameterizedTest
    @CsvSource({ "2025-12-31, NOT_YET, ", "2026-01-01, DUE, ", "2026-03-31, DUE, ", "2026-04-01, LATE, 1",
            "2026-04-12, LATE, 12" })
    void What_is_not_there_is_late_from_the_day_after_the_one_it_was_due(LocalDate today, FigureState state, Long daysLate) {
        assertThat(standing(TimeAggregation.SUM, today)).isEqualTo(new Standing(state, daysLate, null));
    }

    @Test
    void A_declared_figure_is_given_be_it_before_its_period_is_over() {
        said("2025", Observed.of("12"));

        assertThat(standing(TimeAggregation.SUM, LocalDate.of(2025, 6, 1)).state()).isEqualTo(FigureState.GIVEN);
    }

    @Test
    void A_year_is_given_once_its_twelve_months_are() {
        for (int month = 1; month <= 11; month++) {
            said("2025-%02d".formatted(month), Observed.of("1"));
        }
        assertThat(standing(TimeAggregation.SUM, LocalDate.of(2026, 4, 12)))
                .isEqualTo(new Standing(FigureState.LATE, 12L, Coverage.months(11, 12)));

        said("2025-12", Observed.of("1"));
        assertThat(standing(TimeAggregation.SUM, LocalDate.of(2026, 4, 12)))
                .isEqualTo(new Standing(FigureState.GIVEN, null, null));
    }

    @Test
    void The_rule_of_the_measure_says_what_makes_up_a_year() {
        said("2025-Q4", Observed.of("200"));

        assertThat(standing(TimeAggregation.LAST, DUE_ON).state()).isEqualTo(FigureState.GIVEN);
        assertThat(standing(TimeAggregation.SUM, DUE_ON).state()).isEqualTo(FigureState.DUE);
        assertThat(standing(TimeAggregation.NONE, DUE_ON).state()).isEqualTo(FigureState.DUE);
    }

    @Test
    void What_is_said_not_to_apply_or_not_to_be_known_is_answered() {
        said("2025", Observed.without(ObservationStatus.NOT_APPLICABLE));
        assertThat(standing(TimeAggregation.SUM, LocalDate.MAX).state()).isEqualTo(FigureState.NOT_APPLICABLE);

        said("2025", Observed.without(ObservationStatus.MISSING));
        assertThat(standing(TimeAggregation.SUM, LocalDate.MAX).state()).isEqualTo(FigureState.DECLARED_MISSING);
    }

    @Test
    void A_month_said_to_be_missing_does_not_answer_for_those_of_which_nothing_is_said() {
        said("2025-S1", Observed.of("12"));
        said("2025-Q3", Observed.without(ObservationStatus.MISSING));
        assertThat(standing(TimeAggregation.SUM, DUE_ON).state()).isEqualTo(FigureState.DUE);

        said("2025-Q4", Observed.of("12"));
        assertThat(standing(TimeAggregation.SUM, DUE_ON).state()).isEqualTo(FigureState.DECLARED_MISSING);
    }

    @Test
    void What_was_taken_back_is_owed_again() {
        said("2025", Observed.without(ObservationStatus.RETRACTED));

        assertThat(standing(TimeAggregation.SUM, DUE_ON).state()).isEqualTo(FigureState.DUE);
    }

    private void said(String period, Observed observed) {
        facts.put(new Facts.Key("m", Quantity.TOTAL, Period.of(period)), observed);
    }

    private Standing standing(TimeAggregation rule, LocalDate today) {
        return Standing.of(new Facts(facts), new Quantity("m", rule, List.of()), Quantity.TOTAL, Period.of("2025"), DUE_ON,
                today);
    }
}
