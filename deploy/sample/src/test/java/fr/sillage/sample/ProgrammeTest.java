package fr.sillage.sample;

import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * The programme of purchases shows all that an intention can be. What that is the contract says: a word that is added to one of
 * its lists is missed here until an intention uses it.
 */
class ProgrammeTest {

    private static final Sample SAMPLE = new Sample("ille-et-vilaine");
    private static final JsonNode SCHEMAS = contract().path("components").path("schemas");

    private final Map<String, Map<String, Object>> intentions = SAMPLE.collection("catalog/intentions.json");

    @Test
    void Some_sixty_intentions_of_three_years_are_those_of_the_departement_and_of_two_of_its_partners() {
        assertThat(intentions.size()).isBetween(55, 70);
        Map<String, Long> years = countBy(intentions.keySet(), ref -> ref.replaceAll(".*-(20\\d\\d)-.*", "$1"));
        assertThat(years).containsOnlyKeys("2025", "2026", "2027")
                .allSatisfy((year, count) -> assertThat(count).isGreaterThan(15));
        assertThat(countBy(intentions.values(), body -> strings(body.get("buyers")).get(0)))
                .containsOnlyKeys("223500018", "243500139", "243500782")
                .allSatisfy((buyer, count) -> assertThat(count).isGreaterThan(5));
        assertThat(intentions.values()).anyMatch(body -> strings(body.get("buyers")).size() > 1);
    }

    @Test
    void They_stand_in_every_state_of_their_life() {
        Map<String, String> states = new HashMap<>();
        intentions.keySet().forEach(ref -> states.put(ref, "DRAFT"));
        SAMPLE.requests("catalog/transitions.json").forEach(step -> {
            assertThat(intentions).containsKey(Sample.split(step.path()).get(4));
            states.put(Sample.split(step.path()).get(4), (String) step.body().get("to"));
        });
        assertThat(countBy(states.values(), state -> state).keySet())
                .containsExactlyInAnyOrderElementsOf(words("IntentionStatus"));
    }

    @Test
    void Every_step_happened_after_the_one_before_it() {
        assertThat(SAMPLE.requests("catalog/transitions.json").map(step -> (String) step.body().get("on"))).isSorted();
    }

    @Test
    void The_partners_who_buy_along_are_known_and_are_not_read_from_anywhere() {
        Map<String, Map<String, Object>> partners = SAMPLE.collection("catalog/partners.json");
        assertThat(partners.values()).extracting(partner -> partner.get("siren"))
                .containsExactlyInAnyOrder("243500139", "243500782");
        assertThat(partners.values()).allSatisfy(partner -> assertThat(partner).doesNotContainKey("url")
                .containsEntry("harvest", false));
    }

    @Test
    void Digests_go_to_nobody_who_exists_and_have_intentions_to_tell() {
        assertThat(SAMPLE.collection("catalog/digest-lists.json")).hasSize(2).allSatisfy((code, list) -> {
            assertThat(strings(list.get("recipients"))).isNotEmpty().allMatch(address -> address.endsWith(".invalid"));
            assertThat(intentions.values()).anyMatch(intention -> isTold(list, intention));
        });
    }

    private static boolean isTold(Map<String, Object> list, Map<String, Object> intention) {
        List<String> families = strings(list.get("families"));
        return (families.isEmpty() || families.contains(intention.get("family")))
                && maps(intention.get("considerations")).stream()
                        .anyMatch(consideration -> strings(list.get("themes")).contains(consideration.get("theme")));
    }

    @Test
    void What_the_programme_counts_of_itself_finds_its_measures() {
        assertThat(SAMPLE.collection("indicators/measures.json").keySet()).contains("intentions-recensees", "dossiers-cibles")
                .filteredOn(measure -> measure.startsWith("programme-")).containsExactlyInAnyOrder(
                        "programme-intentions-notifiees", "programme-sourcages",
                        "programme-bilans", "programme-lots-reserves",
                        "programme-consideration-sociale", "programme-consideration-environnementale",
                        "programme-egalite", "programme-reemploi",
                        "programme-reparabilite", "programme-carbone",
                        "programme-cout-complet", "programme-heures-prevues",
                        "programme-motifs", "programme-formation-sessions", "programme-formation-pilotes-annee",
                        "programme-formation-pilotes", "programme-formation-pilotes-concernes",
                        "programme-formation-contributeurs-annee", "programme-formation-contributeurs",
                        "programme-formation-contributeurs-concernes", "programme-formation-agents-annee",
                        "programme-formation-agents", "programme-formation-agents-concernes", "programme-formation-elus",
                        "programme-plan-achats-prevues", "programme-plan-achats-realisees",
                        "programme-plan-communication-prevues", "programme-plan-communication-realisees",
                        "programme-plan-organisations-professionnelles-prevues",
                        "programme-plan-organisations-professionnelles-realisees", "programme-plan-formation-prevues",
                        "programme-plan-formation-realisees", "programme-plan-chantiers-prevues",
                        "programme-plan-chantiers-realisees");
    }

    @ParameterizedTest
    @CsvSource({ "PurchaseCategory,category", "PurchaseProcedure,procedure", "PurchaseTechnique,technique" })
    void Every_way_to_buy_occurs(String list, String field) {
        Set<Object> used = values(intentions.values(), body -> Stream.ofNullable(body.get(field)));
        // where an intention says nothing it is undecided, and has no technique
        used.addAll(Set.of("UNDECIDED", "NONE"));
        assertThat(used).containsAll(words(list));
    }

    @ParameterizedTest
    @CsvSource({ "ConsiderationKind,kind", "ConsiderationTheme,theme", "ReservedBeneficiary,reservedFor" })
    void Every_consideration_occurs(String list, String field) {
        assertThat(values(considerations(), consideration -> Stream.ofNullable(consideration.get(field))))
                .containsExactlyInAnyOrderElementsOf(words(list));
    }

    @Test
    void Hours_of_insertion_are_planned_for_every_public() {
        assertThat(values(considerations(), consideration -> strings(consideration.get("publics")).stream()))
                .containsExactlyInAnyOrderElementsOf(words("InsertionPublic"));
        assertThat(considerations()).filteredOn(consideration -> consideration.containsKey("publics"))
                .allSatisfy(consideration -> assertThat(consideration).containsKey("plannedHours"));
    }

    @Test
    void Every_ground_to_do_without_a_social_condition_occurs() {
        assertThat(values(intentions.values(), body -> Stream.ofNullable(map(body.get("withoutSocialCondition")))
                .map(without -> without.get("ground")))).containsExactlyInAnyOrderElementsOf(words("SocialConditionGround"));
    }

    @Test
    void Places_are_named_at_every_level() {
        assertThat(values(intentions.values(), body -> maps(body.get("places")).stream().map(place -> place.get("kind"))))
                .containsExactlyInAnyOrderElementsOf(words("PlaceKind"));
    }

    @Test
    void Dates_are_known_to_the_day_the_month_the_quarter_or_the_year() {
        assertThat(values(intentions.values(), body -> Stream.of(((String) body.get("publication")).replaceAll("\\d", "9"))))
                .containsExactlyInAnyOrder("9999-99-99", "9999-99", "9999-Q9", "9999");
    }

    @Test
    void Amounts_are_exact_ranges_open_ended_withheld_or_unknown_and_stand_at_the_thresholds() {
        assertThat(values(intentions.values(),
                body -> Stream.of(body.get("amount") == null ? Set.of() : map(body.get("amount")).keySet())))
                .contains(Set.of(), Set.of("value"), Set.of("from", "to"), Set.of("from"), Set.of("to"),
                        Set.of("value", "withheld"),
                        Set.of("from", "to", "withheld"));
        assertThat(values(intentions.values(),
                body -> Stream.ofNullable(map(body.get("amount"))).map(amount -> amount.get("value"))))
                .contains(39_999, 40_000, 216_000).anyMatch(value -> (int) value >= 5_404_000);
    }

    @Test
    void Some_are_held_to_the_thresholds_of_networks_or_of_specific_services() {
        assertThat(intentions.values()).anyMatch(body -> body.containsKey("contractingEntity"));
        assertThat(intentions.values()).filteredOn(body -> body.containsKey("specificServices")).isNotEmpty()
                .allSatisfy(body -> assertThat(body).containsEntry("category", "SERVICES"));
    }

    @Test
    void Contacts_are_public_or_private_and_nobody_who_is_named_exists() {
        List<Map<String, Object>> contacts = intentions.values().stream().map(body -> map(body.get("contact")))
                .filter(contact -> contact != null).toList();
        assertThat(contacts).extracting("published").contains(true, false);
        assertThat(contacts).allSatisfy(contact -> {
            assertThat((String) contact.get("email")).endsWith(".example");
            // numbers that are given to nobody, so that films may show them
            assertThat((String) contact.getOrDefault("phone", "02 61 91")).startsWith("02 61 91");
            assertThat((String) contact.get("name")).matches("(Service|Direction) .*|.* \\(personne fictive\\)");
        });
    }

    @Test
    void Some_are_bought_by_price_alone_are_open_to_innovation_or_take_over_from_a_contract() {
        assertThat(intentions.values()).anyMatch(body -> body.containsKey("priceOnly"))
                .anyMatch(body -> body.containsKey("innovation"))
                .anyMatch(body -> body.containsKey("renews")).anyMatch(body -> !body.containsKey("cpv"));
    }

    @Test
    void Some_files_of_a_year_were_selected_as_the_scheme_asks_and_one_was_not() {
        Map<String, Object> asked = map(map(SAMPLE.scheme().get("purchasing")).get("targetedFiles"));
        List<Map<String, Object>> opinions = SAMPLE.requests("catalog/opinions.json").map(SampleRequest::body)
                .filter(opinion -> ((String) map(opinion.get("subject")).get("ref")).startsWith("2026/")).toList();
        assertThat(opinions).allSatisfy(opinion -> assertThat(intentions)
                .containsKey(((String) map(opinion.get("subject")).get("ref")).substring("2026/".length())));
        assertThat(countBy(opinions, opinion -> (String) opinion.get("decision")))
                .containsOnlyKeys("FAVOURABLE", "UNFAVOURABLE")
                .hasEntrySatisfying("FAVOURABLE", count -> assertThat(count.intValue()).isBetween((int) asked.get("from"),
                        (int) asked.get("to")));
    }

    @Test
    void Both_referents_were_asked_and_have_not_answered_all() {
        List<SampleRequest> referrals = SAMPLE.requests("catalog/referrals.json").toList();
        assertThat(values(referrals, referral -> Stream.of(Sample.last(referral.path())))).containsExactlyInAnyOrder(
                "social-clauses", "environment");
        assertThat(referrals).anyMatch(referral -> !referral.body().containsKey("answeredOn"))
                .anyMatch(referral -> referral.body().containsKey("answeredOn"));
    }

    @Test
    void Every_contract_that_was_looked_back_at_came_of_its_intention() {
        assertThat(SAMPLE.requests("catalog/reviews.json")).isNotEmpty()
                .allSatisfy(review -> assertThat(SAMPLE.requests("catalog/contracts.json"))
                        .anyMatch(links -> links.path().equals(review.path().replace("/reviews", "/contracts"))
                                && maps(links.body().get("contracts")).contains(map(review.body().get("contract")))));
    }

    @Test
    void A_supplier_has_said_what_it_thinks_of_its_work_and_of_the_buyer() {
        List<String> reviews = SAMPLE.requests("catalog/reviews.json").map(SampleRequest::path).toList();
        assertThat(SAMPLE.requests("catalog/self-assessments.json")).isNotEmpty().allSatisfy(answer -> {
            // the first and only one of its intention
            assertThat(reviews).containsOnlyOnce(answer.path().replace("/reviews/1", "/reviews"));
            assertThat((String) answer.body().get("text")).contains("Exemple fictif");
        });
    }

    @Test
    void Firms_were_asked_in_every_way() {
        assertThat(
                values(SAMPLE.requests("catalog/soundings.json").toList(), sounding -> Stream.of(sounding.body().get("kind"))))
                .containsExactlyInAnyOrderElementsOf(words("SoundingKind"));
    }

    @Test
    void Every_answer_about_need_alternatives_and_stakes_occurs_and_some_sheets_are_not_filled_yet() {
        Collection<Map<String, Object>> sheets = SAMPLE.requests("catalog/needs-sheets.json").map(SampleRequest::body).toList();
        assertThat(
                values(sheets, sheet -> maps(sheet.get("alternatives")).stream().map(alternative -> alternative.get("kind"))))
                .containsExactlyInAnyOrderElementsOf(words("AlternativeKind"));
        assertThat(values(sheets,
                sheet -> Stream.ofNullable(map(sheet.get("stakes"))).flatMap(stakes -> stakes.values().stream())))
                .containsExactlyInAnyOrderElementsOf(words("StakeLevel"));
        assertThat(sheets).anyMatch(sheet -> !sheet.containsKey("social")).anyMatch(sheet -> sheet.containsKey("social"));
    }

    @Test
    void What_is_made_up_says_so_and_no_two_say_the_same() {
        assertThat(intentions.values())
                .allSatisfy(body -> assertThat((String) body.get("description")).startsWith("Exemple fictif. "));
        for (String field : List.of("title", "description", "expectations")) {
            assertThat(intentions.values().stream().map(body -> body.get(field)).filter(text -> text != null))
                    .doesNotHaveDuplicates();
        }
        assertThat(SampleFiles.text("ille-et-vilaine/catalog/intentions.json")).doesNotContain("'");
    }

    @Test
    void Who_needs_it_and_who_shares_the_need_are_directorates_of_the_buyers() {
        Set<String> directorates = SAMPLE.requests("catalog/organisations.json").map(SampleRequest::path)
                .collect(Collectors.toSet());
        assertThat(intentions.values()).allSatisfy(body -> assertThat(
                Stream.concat(Stream.ofNullable((String) body.get("directorate")),
                        strings(body.get("otherDirectorates")).stream()))
                .allMatch(code -> strings(body.get("buyers")).stream()
                        .anyMatch(buyer -> directorates.contains("/api/v1/organisations/" + buyer + "/directorates/" + code))));
    }

    /** Of the intentions and of their lots. */
    private List<Map<String, Object>> considerations() {
        return intentions.values().stream().flatMap(body -> Stream.concat(Stream.of(body), maps(body.get("lots")).stream()))
                .flatMap(part -> maps(part.get("considerations")).stream()).toList();
    }

    private static <T> Set<Object> values(Collection<T> items, Function<T, Stream<?>> values) {
        return items.stream().<Object> flatMap(values).filter(value -> value != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> Map<String, Long> countBy(Collection<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static List<String> words(String list) {
        JsonNode words = SCHEMAS.path(list).path("enum");
        assertThat(words).as(list).isNotEmpty();
        return StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode contract() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Path.of("..", "..", "openapi", "catalog.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
