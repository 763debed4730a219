package fr.sillage.sample;

import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper sheet says what the document says, and keeps both of its definitions; {@link PrintedFiguresIT} has all figures. */
class PasDeCalaisTest {

    private static final Sample SAMPLE = new Sample("pas-de-calais");
    private static final String PAPER = "papier-consommation";

    @Test
    void Three_axes_hold_nine_objectives_and_21_sheets() {
        assertThat(SAMPLE.collection("catalog/objectives.json").keySet())
                .containsExactly("1-1", "1-2", "1-3", "2-1", "2-2", "2-3", "3-1", "3-2", "3-3");
        assertThat(SAMPLE.collection("catalog/actions.json").keySet()).hasSize(21)
                .filteredOn(code -> code.startsWith("1-")).hasSize(11);
    }

    @Test
    void The_paper_sheet_has_its_two_leads_and_its_calendar() {
        Map<String, Object> sheet = SAMPLE.collection("catalog/actions.json").get("1-1.3");
        assertThat(sheet).containsEntry("leadDirectorates", List.of("achats-logistique", "systemes-information"));
        assertThat(Sample.maps(sheet.get("steps"))).hasSize(2).anySatisfy(
                step -> assertThat(step).containsEntry("due", "2017-01"));
    }

    @Test
    void The_label_that_the_source_misprints_is_named_rightly_with_a_note() {
        assertThat(SAMPLE.itemCodes(PAPER)).containsExactly("fsc", "pefc", "recycle");
        assertThat((String) SAMPLE.measure(PAPER).get("note")).contains("PECF");
    }

    @ParameterizedTest
    @CsvSource({ "2009,131378,5215,702,137295,0.5", "2010,114910,3978,3406,122294,2.8", "2011,112562,3313,10335,126210,8.2",
            "2012,114143,3048,6854,124045,5.5", "2013,105457,2311,19838,127606,15.5", "2014,95261,2360,35321,132942,26.6",
            "2015,73190,1554,46748,121492,38.5" })
    void The_table_is_whole_and_its_published_share_is_the_one_that_is_worked_out(String year, BigDecimal fsc, BigDecimal pefc,
            BigDecimal recycled, BigDecimal total, BigDecimal published) {
        assertThat(SAMPLE.observed(PAPER, "fsc", year)).isEqualTo(fsc);
        assertThat(SAMPLE.observed(PAPER, "pefc", year)).isEqualTo(pefc);
        assertThat(SAMPLE.observed(PAPER, "recycle", year)).isEqualTo(recycled);
        assertThat(SAMPLE.observed(PAPER, "", year)).isEqualTo(total);
        assertThat(SAMPLE.observed("papier-part-recycle-publiee", "", year)).isEqualTo(published);
        assertThat(percent(recycled, total)).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(strings = { "fsc", "pefc", "recycle" })
    void The_percentages_under_the_rows_are_those_of_the_table_rounded_to_a_point(String label) {
        assertThat(IntStream.rangeClosed(2009, 2015).mapToObj(String::valueOf)).allSatisfy(
                year -> assertThat(percent(SAMPLE.observed(PAPER, label, year), SAMPLE.observed(PAPER, "", year), 0))
                        .isEqualTo(SAMPLE.observed("papier-repartition-publiee", label, year)));
    }

    @Test
    void Written_definition_and_published_share_differ_and_both_are_kept() {
        assertThat(SAMPLE.operands("papier-recycle-sur-vierge")).containsExactly(
                Map.of("measure", PAPER, "items", List.of("recycle")),
                Map.of("measure", PAPER, "items", List.of("fsc", "pefc")));
        assertThat(percent(new BigDecimal(46748), new BigDecimal(73190 + 1554))).isEqualTo("62.5");
        assertThat(SAMPLE.indicator("papier-part-recycle")).containsEntry("publishedAs", "papier-part-recycle-publiee");
        assertThat(SAMPLE.operands("papier-part-recycle")).containsExactly(
                Map.of("measure", PAPER, "items", List.of("recycle")), Map.of("measure", PAPER));
        assertThat((String) SAMPLE.objective("1-1").get("note")).contains("62,5", "38,5");
    }

    @Test
    void The_year_is_compared_with_the_year_before() {
        assertThat(SAMPLE.operands("papier-annee-sur-annee").get(1)).isEqualTo(Map.of("measure", PAPER, "periodOffset", -1));
        assertThat(map(SAMPLE.indicator("papier-evolution").get("formula"))).containsEntry("minusOne", true);
    }

    @Test
    void Reports_go_through_the_technical_then_the_political_committee_of_its_four_bodies() {
        assertThat(SAMPLE.collection("catalog/committees.json")).containsOnlyKeys("assemblee", "pilotage-politique",
                "pilotage-technique", "groupe-de-travail");
        assertThat(maps(SAMPLE.scheme().get("validation"))).extracting(step -> step.get("committee"))
                .containsExactly("pilotage-technique", "pilotage-politique");
        assertThat(maps(SAMPLE.collection("catalog/committees.json").get("pilotage-technique").get("members"))).hasSize(7);
    }

    @Test
    void A_published_percentage_is_never_added_up() {
        assertThat(SAMPLE.measure("papier-part-recycle-publiee")).containsEntry("timeAggregation", "NONE")
                .containsEntry("origin", "PUBLISHED");
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return percent(part, whole, 1);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, decimals, RoundingMode.HALF_UP);
    }
}
