package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.measure.Quantity.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EvaluationTest {

    private static final Map<String, Quantity> MEASURES = Map.of(
            "paper", new Quantity("paper", TimeAggregation.SUM, List.of("fsc", "pefc", "recycled")),
            "contracts", new Quantity("contracts", TimeAggregation.SUM, List.of()),
            "contracts-social", new Quantity("contracts-social", TimeAggregation.SUM, List.of()),
            "agents-trained", new Quantity("agents-trained", TimeAggregation.SUM, List.of("leads", "contributors")),
            "agents-concerned", new Quantity("agents-concerned", TimeAggregation.LAST, List.of("leads", "contributors")),
            "recycled-share-published", new Quantity("recycled-share-published", TimeAggregation.NONE, List.of()));

    private final Map<Facts.Key, Observed> observations = new HashMap<>();

    /** Pas-de-Calais, SPAPSER 2017-2020, sheet 1-1.3: kilograms of paper taken from the store, by label. */
    @Nested
    class The_paper_of_Pas_de_Calais {

        private final Formula recycledOverVirgin = Formula.percent(Operand.of("paper", "recycled"),
                Operand.of("paper", "fsc", "pefc"));
        private final Formula recycledOverAll = Formula.percent(Operand.of("paper", "recycled"), Operand.of("paper"));

        The_paper_of_Pas_de_Calais() {
            paper("2009", "131378", "5215", "702", "137295");
            paper("2010", "114910", "3978", "3406", "122294");
            paper("2011", "112562", "3313", "10335", "126210");
            paper("2012", "114143", "3048", "6854", "124045");
            paper("2013", "105457", "2311", "19838", "127606");
            paper("2014", "95261", "2360", "35321", "132942");
            paper("2015", "73190", "1554", "46748", "121492");
        }

        @Test
        void Recycled_over_virgin_as_the_sheet_defines_it_is_62_5_percent_in_2015() {
            assertThat(value(recycledOverVirgin, "2015")).isEqualTo("62.5");
        }

        @Test
        void Recycled_over_all_as_the_sheet_publishes_it_is_38_5_percent_in_2015() {
            assertThat(List.of("2009", "2010", "2011", "2012", "2013", "2014", "2015"))
                    .extracting(year -> value(recycledOverAll, year))
                    .containsExactly("0.5", "2.8", "8.2", "5.5", "15.5", "26.6", "38.5");
        }

        @Test
        void The_consumption_of_2015_is_91_4_percent_of_that_of_2014() {
            Formula yearOverYear = Formula.percent(Operand.of("paper"), Operand.of("paper").before());

            assertThat(value(yearOverYear, "2015")).isEqualTo("91.4");
            assertThat(value(Formula.rateOfChange(Operand.of("paper")), "2015")).isEqualTo("-8.6");
        }

        @Test
        void The_first_year_has_no_year_before_and_says_so() {
            Point point = point(Formula.rateOfChange(Operand.of("paper")), "2009");

            assertThat(point.reason()).isEqualTo(Reason.MISSING_OPERAND);
            assertThat(point.missing()).containsExactly(new Missing("paper", TOTAL, Period.of("2008")));
            assertThat(point.numerator()).isEqualByComparingTo("137295");
        }

        @Test
        void The_published_figure_stands_beside_the_computed_one() {
            given("recycled-share-published", TOTAL, "2015", "38.5");
            Definition definition = new Definition("recycled-share", 1, "", "%", 1, Direction.UP, "", recycledOverVirgin,
                    null, "recycled-share-published", null);

            Point point = new Evaluation(definition, MEASURES, facts(), Confidentiality.CONFIDENTIAL).at(Period.of("2015"),
                    TOTAL);

            assertThat(point.value()).isEqualByComparingTo("62.5");
            assertThat(point.published().value()).isEqualByComparingTo("38.5");
        }

        @Test
        void Asked_for_one_label_it_reads_that_label() {
            Point recycled = evaluation(Formula.amount(Operand.of("paper"))).at(Period.of("2015"), "recycled");

            assertThat(recycled.value()).isEqualByComparingTo("46748");
        }

        private void paper(String year, String fsc, String pefc, String recycled, String total) {
            given("paper", "fsc", year, fsc);
            given("paper", "pefc", year, pefc);
            given("paper", "recycled", year, recycled);
            given("paper", TOTAL, year, total);
        }
    }

    private final Formula socialShare = Formula.percent(Operand.of("contracts-social"), Operand.of("contracts"));

    @Test
    void A_ratio_may_exceed_100_percent() {
        given("contracts-social", TOTAL, "2025", "130");
        given("contracts", TOTAL, "2025", "100");

        assertThat(value(socialShare, "2025")).isEqualTo("130.0");
    }

    @Test
    void A_figure_made_of_a_secret_one_leaves_no_trace_of_it() {
        observations.put(key("contracts-social", TOTAL, "2025"),
                new Observed(BigDecimal.ONE, ObservationStatus.NORMAL, Qualifier.EXACT, Confidentiality.CONFIDENTIAL));
        given("contracts", TOTAL, "2025", "12");
        given("recycled-share-published", TOTAL, "2025", "8.3");
        Definition definition = new Definition("share", 1, "", "%", 1, Direction.UP, "", socialShare, null,
                "recycled-share-published", null);
        Evaluation reader = new Evaluation(definition, MEASURES, facts(), Confidentiality.NOT_FOR_PUBLICATION);

        Point point = reader.at(Period.of("2025"), TOTAL);

        assertThat(point.reason()).isEqualTo(Reason.CONFIDENTIAL);
        assertThat(point).extracting(Point::value, Point::exact, Point::numerator, Point::denominator, Point::published)
                .containsOnlyNulls();
        assertThat(reader.sources(Period.of("2025"), TOTAL)).isEmpty();
        assertThat(reader.over(Period.of("2025"), Period.of("2025"), TOTAL).numerator()).isNull();
        assertThat(new Evaluation(definition, MEASURES, facts(), Confidentiality.CONFIDENTIAL).at(Period.of("2025"), TOTAL)
                .value()).isEqualByComparingTo("8.3");
    }

    @Test
    void A_secret_item_is_not_to_be_had_by_subtraction() {
        observations.put(key("paper", "pefc", "2025"),
                new Observed(BigDecimal.ONE, ObservationStatus.NORMAL, Qualifier.EXACT, Confidentiality.CONFIDENTIAL));
        given("paper", "fsc", "2025", "90");
        given("paper", "recycled", "2025", "9");
        given("paper", TOTAL, "2025", "100");
        Evaluation reader = new Evaluation(definition(Formula.amount(Operand.of("paper"))), MEASURES, facts(),
                Confidentiality.NOT_FOR_PUBLICATION);

        assertThat(List.of("fsc", "pefc", "recycled", TOTAL))
                .extracting(item -> reader.at(Period.of("2025"), item).reason())
                .containsExactly(null, Reason.CONFIDENTIAL, Reason.CONFIDENTIAL, null);
    }

    @Test
    void Every_observation_that_a_figure_is_made_of_is_named() {
        given("contracts-social", TOTAL, "2025-S1", "1");
        given("contracts-social", TOTAL, "2025-S2", "2");
        given("contracts", TOTAL, "2025", "12");

        assertThat(evaluation(socialShare).sources(Period.of("2025"), TOTAL))
                .extracting(source -> source.role() + " " + source.declared().measure() + " " + source.declared().period()
                        + " " + source.declared().observed().value())
                .containsExactly("NUMERATOR contracts-social 2025-S1 1", "NUMERATOR contracts-social 2025-S2 2",
                        "DENOMINATOR contracts 2025 12");
    }

    @Test
    void A_published_figure_that_the_definition_does_not_give_is_told_of_at_its_own_decimals() {
        given("contracts-social", TOTAL, "2025", "1");
        given("contracts", TOTAL, "2025", "3");
        given("recycled-share-published", TOTAL, "2025", "33");
        Point point = new Evaluation(new Definition("share", 1, "", "%", 1, Direction.UP, "", socialShare, null,
                "recycled-share-published", null), MEASURES, facts(), Confidentiality.FREE).at(Period.of("2025"), TOTAL);

        assertThat(DisagreementView.of(point, 0)).isNull();
        assertThat(DisagreementView.of(point, 1)).isEqualTo(
                new DisagreementView(new BigDecimal("33.3"), new BigDecimal("33"), new BigDecimal("-0.3")));
    }

    @Test
    void A_denominator_of_0_gives_no_value_and_says_why() {
        given("contracts-social", TOTAL, "2025", "0");
        given("contracts", TOTAL, "2025", "0");

        Point point = point(socialShare, "2025");

        assertThat(point.value()).isNull();
        assertThat(point.reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
        assertThat(point.denominator()).isEqualByComparingTo("0");
    }

    @Test
    void A_numerator_of_0_is_a_figure() {
        given("contracts-social", TOTAL, "2025", "0");
        given("contracts", TOTAL, "2025", "12");

        assertThat(value(socialShare, "2025")).isEqualTo("0.0");
    }

    @Test
    void Every_missing_operand_is_named() {
        Point point = point(socialShare, "2025");

        assertThat(point.reason()).isEqualTo(Reason.MISSING_OPERAND);
        assertThat(point.missing()).extracting(Missing::measure).containsExactly("contracts-social", "contracts");
    }

    @Test
    void A_single_quantity_that_is_not_given_has_no_value() {
        Point point = point(Formula.amount(Operand.of("contracts")), "2025");

        assertThat(point.reason()).isEqualTo(Reason.NO_VALUE);
        assertThat(point.missing()).extracting(Missing::measure).containsExactly("contracts");
    }

    @Test
    void Sans_objet_is_neither_missing_nor_0() {
        observations.put(key("contracts-social", TOTAL, "2025"), Observed.without(ObservationStatus.NOT_APPLICABLE));
        given("contracts", TOTAL, "2025", "12");

        Point point = point(socialShare, "2025");

        assertThat(point.value()).isNull();
        assertThat(point.reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(point.missing()).isEmpty();
        assertThat(point.status()).isEqualTo(ObservationStatus.NOT_APPLICABLE);
    }

    @Test
    void A_made_up_operand_marks_the_result() {
        given("contracts-social", TOTAL, "2025", "6");
        observations.put(key("contracts", TOTAL, "2025"),
                new Observed(BigDecimal.TEN, ObservationStatus.FICTITIOUS, Qualifier.EXACT, Confidentiality.FREE));

        assertThat(point(socialShare, "2025").status()).isEqualTo(ObservationStatus.FICTITIOUS);
    }

    @Test
    void At_least_over_exact_is_at_least_and_exact_over_at_least_is_only_about() {
        assertThat(Qualifier.AT_LEAST.over(Qualifier.EXACT)).isEqualTo(Qualifier.AT_LEAST);
        assertThat(Qualifier.EXACT.over(Qualifier.AT_LEAST)).isEqualTo(Qualifier.ABOUT);
        assertThat(Qualifier.EXACT.over(Qualifier.EXACT)).isEqualTo(Qualifier.EXACT);
    }

    @Test
    void A_ratio_of_years_comes_from_the_sums_of_the_months_not_from_the_months_ratios() {
        given("contracts-social", TOTAL, "2025-S1", "1");
        given("contracts", TOTAL, "2025-S1", "1");
        given("contracts-social", TOTAL, "2025-S2", "0");
        given("contracts", TOTAL, "2025-S2", "9");

        // The mean of 100 % and 0 % would be 50 %.
        assertThat(value(socialShare, "2025")).isEqualTo("10.0");
    }

    @Test
    void A_year_known_in_part_says_how_much_of_it_is_known() {
        given("contracts", TOTAL, "2025", "40");
        List.of("2025-Q1", "2025-Q2", "2025-Q3").forEach(quarter -> given("contracts-social", TOTAL, quarter, "2"));

        Point point = point(socialShare, "2025");

        assertThat(point.reason()).isEqualTo(Reason.MISSING_OPERAND);
        assertThat(point.coverage()).isEqualTo(Coverage.months(9, 12));
    }

    @Test
    void Read_for_an_item_both_operands_follow_it() {
        given("agents-trained", "leads", "2025", "30");
        given("agents-concerned", "leads", "2025", "40");

        Point point = evaluation(Formula.percent(Operand.of("agents-trained"), Operand.of("agents-concerned")))
                .at(Period.of("2025"), "leads");

        assertThat(point.value()).isEqualByComparingTo("75");
    }

    @Test
    void Read_for_an_item_an_operand_that_is_not_broken_down_stays_whole() {
        given("agents-trained", "leads", "2025", "30");
        given("contracts", TOTAL, "2025", "10");

        Point point = evaluation(Formula.percent(Operand.of("agents-trained"), Operand.of("contracts")))
                .at(Period.of("2025"), "leads");

        assertThat(point.value()).isEqualByComparingTo("300");
    }

    @Test
    void The_declared_total_is_never_made_up_from_the_items() {
        given("paper", "fsc", "2025", "10");

        assertThat(point(Formula.amount(Operand.of("paper")), "2025").missing())
                .containsExactly(new Missing("paper", TOTAL, Period.of("2025")));
    }

    @Test
    void A_cumulated_figure_adds_up_the_years_since_its_start() {
        Definition definition = cumulatedSince("2012");
        given("contracts-social", TOTAL, "2011", "1000");
        List.of("2012", "2013", "2014", "2015").forEach(year -> given("contracts-social", TOTAL, year, "105000"));
        Evaluation evaluation = new Evaluation(definition, MEASURES, facts(), Confidentiality.CONFIDENTIAL);

        assertThat(evaluation.at(Period.of("2015"), TOTAL).value()).isEqualByComparingTo("420000");
        assertThat(evaluation.at(Period.of("2012"), TOTAL).value()).isEqualByComparingTo("105000");
        assertThat(evaluation.at(Period.of("2011"), TOTAL).reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(definition.firstRead(Period.of("2015"))).isEqualTo(Period.of("2012"));
    }

    @Test
    void A_cumulated_figure_with_a_gap_has_no_value() {
        given("contracts-social", TOTAL, "2012", "5");
        given("contracts-social", TOTAL, "2014", "5");

        Point point = new Evaluation(cumulatedSince("2012"), MEASURES, facts(), Confidentiality.CONFIDENTIAL)
                .at(Period.of("2014"), TOTAL);

        assertThat(point.reason()).isEqualTo(Reason.NO_VALUE);
        assertThat(point.missing()).extracting(Missing::period).containsExactly(Period.of("2013"));
    }

    @Property(tries = 200)
    void The_quotient_is_that_of_the_sums_whatever_the_halves(@ForAll @IntRange(min = 0, max = 5000) int first,
            @ForAll @IntRange(min = 0, max = 5000) int second, @ForAll @IntRange(min = 1, max = 5000) int below,
            @ForAll @IntRange(min = 1, max = 5000) int belowToo) {
        Map<Facts.Key, Observed> halves = Map.of(
                key("contracts-social", TOTAL, "2025-S1"), Observed.of("" + first),
                key("contracts-social", TOTAL, "2025-S2"), Observed.of("" + second),
                key("contracts", TOTAL, "2025-S1"), Observed.of("" + below),
                key("contracts", TOTAL, "2025-S2"), Observed.of("" + belowToo));

        Point point = new Evaluation(definition(socialShare), MEASURES, new Facts(halves), Confidentiality.CONFIDENTIAL)
                .at(Period.of("2025"), TOTAL);

        double exact = 100.0 * (first + second) / (below + belowToo);
        assertThat(point.value().doubleValue()).isBetween(exact - 0.0501, exact + 0.0501);
    }

    @Property(tries = 200)
    void A_made_up_operand_always_marks_the_result(@ForAll ObservationStatus other, @ForAll boolean above) {
        Observed made = new Observed(BigDecimal.ONE, ObservationStatus.FICTITIOUS, Qualifier.EXACT, Confidentiality.FREE);
        Observed found = new Observed(other.withoutValue() ? null : BigDecimal.ONE, other, Qualifier.EXACT,
                Confidentiality.FREE);
        Map<Facts.Key, Observed> facts = Map.of(
                key("contracts-social", TOTAL, "2025"), above ? made : found,
                key("contracts", TOTAL, "2025"), above ? found : made);

        Point point = new Evaluation(definition(socialShare), MEASURES, new Facts(facts), Confidentiality.CONFIDENTIAL)
                .at(Period.of("2025"), TOTAL);

        assertThat(point.status()).isEqualTo(ObservationStatus.FICTITIOUS);
    }

    private static Definition cumulatedSince(String year) {
        return new Definition("hours-since", 1, "", "h", 0, Direction.UP, "",
                Formula.amount(Operand.of("contracts-social")), Period.of(year), null, null);
    }

    private static Definition definition(Formula formula) {
        return new Definition("indicator", 1, "", "%", 1, Direction.UP, "", formula, null, null, null);
    }

    private Evaluation evaluation(Formula formula) {
        return new Evaluation(definition(formula), MEASURES, facts(), Confidentiality.CONFIDENTIAL);
    }

    private Point point(Formula formula, String period) {
        return evaluation(formula).at(Period.of(period), TOTAL);
    }

    private String value(Formula formula, String period) {
        return point(formula, period).value().toPlainString();
    }

    private Facts facts() {
        return new Facts(observations);
    }

    private void given(String measure, String item, String period, String value) {
        observations.put(key(measure, item, period), Observed.of(value));
    }

    private static Facts.Key key(String measure, String item, String period) {
        return new Facts.Key(measure, item, Period.of(period));
    }
}
