package fr.sillage.sample;

import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.split;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bodies that steer the two schemes, as the documents describe them. */
class GovernanceTest {

    private static final Sample ILLE_ET_VILAINE = new Sample("ille-et-vilaine");
    private static final Sample PAS_DE_CALAIS = new Sample("pas-de-calais");

    private static Map<String, Object> committee(Sample sample, String code) {
        return sample.collection("catalog/committees.json").get(code);
    }

    private static List<LocalDate> sittings(Sample sample, String committee) {
        return sample.requests("catalog/sittings.json").map(request -> split(request.path()))
                .filter(path -> path.get(6).equals(committee)).map(path -> LocalDate.parse(path.get(8))).toList();
    }

    private static boolean asks(Map<String, Object> cadence, int year, int from, int until, String purpose) {
        return cadence.get("fromMonth").equals(from) && cadence.get("untilMonth").equals(until)
                && ((String) cadence.get("purpose")).contains(purpose) && (int) cadence.getOrDefault("firstYear", year) <= year
                && (int) cadence.getOrDefault("lastYear", year) >= year;
    }

    /** A line for each cell of the printed calendar, an entry for each thing that the cell names. */
    @ParameterizedTest
    @CsvSource({
            "2016,pilotage-politique,7,12,stratégie annuelle",
            "2017,assemblee,2,2,Adoption du premier schéma",
            "2017,pilotage-politique,7,12,stratégie annuelle",
            "2017,pilotage-technique,1,1,évaluer en année 1",
            "2017,pilotage-technique,12,12,évaluer en année 2",
            "2017,pilotage-technique,12,12,nouvelles actions à développer",
            "2017,groupe-de-travail,1,12,exécution des actions",
            "2018,pilotage-politique,7,12,stratégie annuelle",
            "2018,pilotage-technique,7,7,bilan d’évaluation de la première année",
            "2018,pilotage-technique,12,12,évaluer en année 3",
            "2018,pilotage-technique,12,12,nouvelles actions à intégrer",
            "2018,groupe-de-travail,1,6,premier tiers",
            "2018,groupe-de-travail,1,6,nouvelles fiches",
            "2019,pilotage-politique,7,12,stratégie annuelle",
            "2019,pilotage-technique,7,7,bilan d’évaluation de la deuxième année",
            "2019,pilotage-technique,12,12,actions à sortir",
            "2019,groupe-de-travail,1,6,deuxième tiers",
            "2019,groupe-de-travail,1,6,nouvelles fiches",
            "2020,assemblee,7,12,Reconduction du schéma pour trois ans",
            "2020,pilotage-politique,7,12,bilan d’évaluation global",
            "2020,pilotage-politique,7,12,stratégie d’achats à reconduire",
            "2020,pilotage-technique,7,7,bilan d’évaluation global à trois ans",
            "2020,pilotage-technique,12,12,deuxième édition",
            "2020,groupe-de-travail,1,6,bilan d’évaluation global",
            "2020,groupe-de-travail,7,12,deuxième édition" })
    void The_calendar_of_the_four_bodies_is_whole_and_each_sat_then(int year, String committee, int from, int until,
            String purpose) {
        assertThat(maps(committee(PAS_DE_CALAIS, committee).get("cadence")))
                .anyMatch(cadence -> asks(cadence, year, from, until, purpose));
        assertThat(sittings(PAS_DE_CALAIS, committee)).anyMatch(
                day -> day.getYear() == year && day.getMonthValue() >= from && day.getMonthValue() <= until);
    }

    @Test
    void The_calendar_asks_for_nothing_that_is_not_printed() {
        // years by things to do
        assertThat(PAS_DE_CALAIS.collection("catalog/committees.json").values().stream()
                .flatMap(committee -> maps(committee.get("cadence")).stream())
                .mapToInt(cadence -> (int) cadence.get("lastYear") - (int) cadence.get("firstYear") + 1).sum()).isEqualTo(25);
    }

    @Test
    void The_technical_body_proposes_what_the_political_one_decides_and_no_action_leaves_before_three_years() {
        Map<String, Object> governance = map(PAS_DE_CALAIS.scheme().get("governance"));
        assertThat(map(governance.get("order"))).containsEntry("committees",
                List.of("pilotage-technique", "pilotage-politique"));
        assertThat(map(governance.get("actionExit"))).containsEntry("years", 3);
        for (String type : List.of("campaign", "action")) {
            assertThat(maps(committee(PAS_DE_CALAIS, "pilotage-technique").get("powers")))
                    .anySatisfy(power -> assertThat(power).containsEntry("type", type).containsEntry("kind", "PROPOSES"));
            assertThat(maps(committee(PAS_DE_CALAIS, "pilotage-politique").get("powers")))
                    .anySatisfy(power -> assertThat(power).containsEntry("type", type).containsEntry("kind", "DECIDES"));
        }
    }

    @Test
    void The_seven_of_the_technical_body_and_the_two_kinds_of_councillors_of_the_political_one_are_there() {
        assertThat(maps(committee(PAS_DE_CALAIS, "pilotage-technique").get("members"))).hasSize(7)
                .allSatisfy(member -> assertThat((String) member.get("capacity")).endsWith("ou son représentant"));
        assertThat(maps(committee(PAS_DE_CALAIS, "pilotage-politique").get("members"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "achat-strategique,STRATEGIC,1,3", "revue-achats,REVIEW,4,5", "pilotage-suivi,STEERING,1,3" })
    void Three_committees_of_their_own_kind_sit_once_a_year_or_once_a_quarter(String code, String kind, int aYear,
            int members) {
        Map<String, Object> committee = committee(ILLE_ET_VILAINE, code);
        assertThat(committee).containsEntry("kind", kind);
        assertThat(maps(committee.get("members"))).hasSize(members);
        assertThat(maps(committee.get("cadence"))).hasSize(aYear).allSatisfy(cadence -> {
            assertThat(cadence).doesNotContainKeys("firstYear", "lastYear");
            assertThat((int) cadence.get("untilMonth") - (int) cadence.get("fromMonth") + 1).isEqualTo(12 / aYear);
        });
    }

    @ParameterizedTest
    @CsvSource({ "achat-strategique,report-edition", "achat-strategique,targeted-file",
            "achat-strategique,purchasing-orientation", "achat-strategique,programme", "revue-achats,purchase-strategy",
            "pilotage-suivi,objective", "pilotage-suivi,target" })
    void Each_decides_on_what_the_document_gives_it(String code, String type) {
        assertThat(maps(committee(ILLE_ET_VILAINE, code).get("powers"))).anySatisfy(power -> assertThat(power)
                .containsEntry("type", type).containsEntry("kind", "DECIDES").containsKey("source"));
    }

    @Test
    void Sittings_that_the_documents_do_not_tell_say_that_they_are_made_up() {
        for (Sample sample : List.of(ILLE_ET_VILAINE, PAS_DE_CALAIS)) {
            assertThat(sample.requests("catalog/sittings.json")
                    .filter(request -> !request.path().endsWith("assemblee/sittings/2017-02-27")))
                    .allSatisfy(request -> assertThat((String) request.body().get("title")).contains("ficti"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "2017", "2018", "2019" })
    void Each_third_is_proposed_by_the_technical_body_then_validated_by_the_political_one(String year) {
        assertThat(PAS_DE_CALAIS.requests("catalog/opinions.json")
                .filter(request -> map(request.body().get("subject")).get("ref").equals("pas-de-calais-2017-2020/" + year))
                .map(request -> split(request.path()).get(6))).containsExactly("pilotage-technique", "pilotage-politique");
    }
}
