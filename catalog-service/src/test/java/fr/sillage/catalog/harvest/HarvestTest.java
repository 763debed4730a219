package fr.sillage.catalog.harvest;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.partner.PartnerRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HarvestTest {

    private static final String PUBLIC = "/api/v1/public/purchasing-intentions";

    @Inject
    Harvest harvest;

    @Inject
    HarvestPoll poll;

    @Inject
    PartnerRepository partners;

    @Inject
    DataSource dataSource;

    private StubPartner stub;

    @BeforeEach
    void aPartner() throws IOException {
        stub = new StubPartner();
    }

    @AfterEach
    void gone() {
        stub.close();
    }

    private void follow(String code) {
        partner(code, stub.url(), true);
    }

    private static void partner(String code, String url, boolean active) {
        put("/partners/" + code, """
                {"name": "Partenaire %s", "siren": "%s", "url": "%s/", "harvest": true, "active": %b}"""
                .formatted(code, RENNES_METROPOLE, url, active));
    }

    private void harvest(String code) {
        harvest.read(QuarkusTransaction.requiringNew().call(() -> partners.find(code).orElseThrow()));
    }

    private static ValidatableResponse state(String code) {
        return as("steward").get("/api/v1/partners/{code}/harvest", code).then().statusCode(200);
    }

    private static List<String> told(String code) {
        return given().get(PUBLIC + "?limit=500&source=" + code).then().statusCode(200).extract().path("items.ref");
    }

    private static int head() {
        int since = 0;
        boolean more = true;
        while (more) {
            var page = given().get(PUBLIC + "/changes?limit=1000&since=" + since).then().statusCode(200).extract();
            since = page.path("position");
            more = page.path("more");
        }
        return since;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void What_a_partner_publishes_is_told_as_its_own_and_found_among_all() {
        stub.tells("rm-1", "Réemploi de mobilier urbain");
        stub.tells("rm-2", "Entretien des berges");
        follow("a-tout");
        harvest("a-tout");
        assertThat(told("a-tout")).containsExactlyInAnyOrder("a-tout.rm-1", "a-tout.rm-2");
        given().get(PUBLIC + "/a-tout.rm-1").then().statusCode(200).body("source.code", equalTo("a-tout"))
                .body("source.name", equalTo("Partenaire a-tout"))
                .body("source.url", equalTo(stub.url() + PUBLIC + "/rm-1")).body("amount.from", equalTo(1200000.0f))
                .body("title", equalTo("Réemploi de mobilier urbain"));
        assertThat(given().get(PUBLIC + "?q=berge&source=a-tout").then().extract().<List<String>> path("items.ref"))
                .containsExactly("a-tout.rm-2");
        as("steward").get("/api/v1/partners/a-tout/purchasing-intentions").then().statusCode(200)
                .body("items.ref", contains("a-tout.rm-1", "a-tout.rm-2")).body("items.theirRef", contains("rm-1", "rm-2"))
                .body("items.live", contains(true, true));
        state("a-tout").body("live", equalTo(2)).body("position", equalTo((int) stub.position()))
                .body("epoch", equalTo("first-epoch")).body("succeededAt", notNullValue()).body("failure", nullValue());
    }

    @Test
    void Changes_and_withdrawals_are_followed_and_what_stays_the_same_is_not_written_again() {
        stub.tells("rm-1", "Avant");
        stub.tells("rm-2", "Autre");
        follow("suit");
        harvest("suit");
        int before = head();
        harvest("suit");
        stub.tells("rm-2", "Autre");
        harvest("suit");
        assertThat(head()).isEqualTo(before);

        stub.tells("rm-1", document -> document.put("title", "Après").put("version", 9).put("status", "LAUNCHED"));
        stub.withdraws("rm-2");
        stub.withdraws("jamais-1");
        harvest("suit");
        given().get(PUBLIC + "/suit.rm-1").then().body("title", equalTo("Après")).body("version", equalTo(9));
        given().get(PUBLIC + "/suit.rm-2").then().statusCode(404);
        given().get(PUBLIC + "/changes?since=" + before).then().body("items.ref", contains("suit.rm-1", "suit.rm-2"))
                .body("items.state", contains("LIVE", "WITHDRAWN"));
        state("suit").body("live", equalTo(1));
    }

    @Test
    void What_a_partner_itself_took_over_is_not_taken_so_that_nothing_goes_round() {
        stub.tells("rm-1", "La sienne");
        stub.tells("nous.35-2026-1", document -> document.with("source").put("code", "nous"));
        stub.tells("rm-3", document -> document.with("source").put("code", "tiers"));
        stub.withdraws("nous.35-2026-2");
        follow("sans-boucle");
        harvest("sans-boucle");
        assertThat(told("sans-boucle")).containsExactly("sans-boucle.rm-1");
        state("sans-boucle").body("skipped", empty()).body("position", equalTo((int) stub.position()));
    }

    @Test
    void What_cannot_be_told_is_reported_and_left_out_and_stands_in_nobodys_way() {
        Map<String, String> expected = new HashMap<>();
        bad(expected, "b-1", "/considerations/0/theme harvest-new-word",
                d -> ((ObjectNode) d.get("considerations").get(0)).put("theme", "MOONLIGHT"));
        bad(expected, "b-2", "/title harvest-missing-field", d -> d.remove("title"));
        bad(expected, "b-3", "/lots harvest-missing-field", d -> d.remove("lots"));
        bad(expected, "b-4", "/buyers/0 harvest-missing-field", d -> ((ArrayNode) d.get("buyers")).removeAll().addNull());
        bad(expected, "b-5", "/buyers harvest-wrong-value", d -> d.put("buyers", "tous"));
        bad(expected, "b-6", "/amount harvest-wrong-value", d -> d.putObject("amount").put("value", -5));
        bad(expected, "b-7", "/publication harvest-wrong-value", d -> d.put("publication", "bientôt"));
        bad(expected, "b-8", "/status harvest-wrong-value", d -> d.put("status", "DRAFT"));
        bad(expected, "b-9", "/ref harvest-other-ref", d -> d.put("ref", "c-9"));
        bad(expected, "b-10", " harvest-unstorable", d -> d.put("title", "Un \0 au milieu"));
        bad(expected, "b-11", " harvest-too-long", d -> d.put("description", "x".repeat(300_000)));
        bad(expected, "b-12", "/cpv harvest-wrong-value", d -> d.put("cpv", "45"));
        bad(expected, "b-13", "/amount/value harvest-wrong-value", d -> d.putObject("amount").put("value", "1e999999999"));
        bad(expected, "B-14", "/ref harvest-bad-ref", d -> {
        });
        bad(expected, "b-15", "/version harvest-wrong-value", d -> d.put("version", 0));
        bad(expected, "b-18", "/source/code harvest-missing-field", d -> d.remove("source"));
        stub.tellsRaw("b-16", "{\"title\": \"a\", \"title\": \"b\"}");
        expected.put("b-16", " harvest-wrong-value");
        stub.tellsRaw("b-17", "[]");
        expected.put("b-17", " harvest-wrong-value");
        stub.tells("bonne-1", "Bonne");
        follow("trie");
        harvest("trie");
        assertThat(told("trie")).containsExactly("trie.bonne-1");
        Map<String, String> found = new HashMap<>();
        state("trie").body("skippedCount", equalTo(18)).extract().<List<Map<String, Object>>> path("skipped")
                .forEach(skipped -> {
                    var reason = (Map<?, ?>) skipped.get("reason");
                    found.put((String) skipped.get("ref"), reason.get("pointer") + " " + reason.get("code"));
                });
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);

        stub.tells("b-1", "Mieux dite");
        stub.withdraws("b-2");
        harvest("trie");
        assertThat(told("trie")).containsExactlyInAnyOrder("trie.bonne-1", "trie.b-1");
        state("trie").body("skippedCount", equalTo(16));
    }

    @Test
    void A_partner_speaks_for_no_other_buyer_least_of_all_for_us() {
        stub.tells("rm-1", document -> buyers(document, RENNES_METROPOLE, ILLE_ET_VILAINE));
        stub.tells("rm-2", document -> buyers(document, ILLE_ET_VILAINE));
        stub.tells("rm-3", document -> buyers(document, ILLE_ET_VILAINE, RENNES_METROPOLE));
        follow("porte-parole");
        harvest("porte-parole");
        assertThat(told("porte-parole&buyer=" + ILLE_ET_VILAINE)).containsExactly("porte-parole.rm-1");
        state("porte-parole").body("skipped.ref", containsInAnyOrder("rm-2", "rm-3"))
                .body("skipped.reason.code", everyItem(equalTo("harvest-other-buyer")))
                .body("skipped.reason.pointer", everyItem(equalTo("/buyers/0/siren")));
    }

    @Test
    void What_a_partner_told_is_withdrawn_once_it_says_that_another_buyer_coordinates() {
        stub.tells("rm-1", "À nous");
        stub.tells("rm-2", "Bientôt à d’autres");
        follow("passe-la-main");
        harvest("passe-la-main");
        assertThat(told("passe-la-main")).containsExactly("passe-la-main.rm-1", "passe-la-main.rm-2");
        stub.tells("rm-2", document -> buyers(document, ILLE_ET_VILAINE, RENNES_METROPOLE));
        harvest("passe-la-main");
        assertThat(told("passe-la-main")).containsExactly("passe-la-main.rm-1");
        state("passe-la-main").body("skipped.reason.code", contains("harvest-other-buyer"));
        stub.tells("rm-2", "De nouveau à nous");
        harvest("passe-la-main");
        assertThat(told("passe-la-main")).containsExactly("passe-la-main.rm-1", "passe-la-main.rm-2");
        state("passe-la-main").body("skipped", empty());
    }

    private static void buyers(ObjectNode document, String... sirens) {
        ArrayNode buyers = document.putArray("buyers");
        for (String siren : sirens) {
            buyers.addObject().put("siren", siren).put("name", "Acheteur " + siren).put("kind", "EPCI");
        }
    }

    private void bad(Map<String, String> expected, String ref, String fault,
            Consumer<ObjectNode> change) {
        stub.tells(ref, change);
        expected.put(ref, fault);
    }

    @Test
    void An_address_that_is_none_of_the_web_and_fields_that_we_do_not_know_are_left_out() {
        stub.tells("rm-1", document -> {
            document.put("moonlight", true).put("schemaVersion", 7);
            document.with("contact").put("url", "javascript:alert(1)").put("name", "Achats");
        });
        follow("nettoie");
        harvest("nettoie");
        given().get(PUBLIC + "/nettoie.rm-1").then().statusCode(200).body("contact.url", nullValue())
                .body("contact.name", equalTo("Achats")).body("schemaVersion", equalTo(1)).body("moonlight", nullValue());
    }

    @Test
    void A_page_that_cannot_be_read_costs_only_the_intention_that_spoils_it() {
        stub.tells("rm-1", "Avant");
        stub.tellsRaw("rm-2", "{\"title\": nope}");
        stub.tells("rm-3", "Après");
        follow("gache");
        harvest("gache");
        assertThat(told("gache")).containsExactlyInAnyOrder("gache.rm-1", "gache.rm-3");
        state("gache").body("skipped.reason.code", contains("harvest-unreadable")).body("failure", nullValue());
    }

    @Test
    void A_partner_that_is_down_stays_told_as_it_was_and_the_outage_is_seen() {
        stub.tells("rm-1", "Toujours là");
        follow("panne");
        harvest("panne");
        long read = stub.position();
        Map<StubPartner.Mood, String> codes = Map.ofEntries(entry(StubPartner.Mood.FAILS, "harvest-refused"),
                entry(StubPartner.Mood.BABBLES, "harvest-unreadable"), entry(StubPartner.Mood.IS_SILENT, "harvest-unreachable"),
                entry(StubPartner.Mood.STOPS_HALFWAY, "harvest-unreachable"));
        String since = null;
        for (var mood : codes.entrySet()) {
            stub.is(mood.getKey());
            harvest("panne");
            var state = state("panne").body("failure.code", equalTo(mood.getValue())).body("position", equalTo((int) read))
                    .body("live", equalTo(1)).extract();
            assertThat(since == null ? state.<String> path("failingSince") : since).isEqualTo(state.path("failingSince"));
            since = state.path("failingSince");
            assertThat(told("panne")).containsExactly("panne.rm-1");
        }
        stub.is(StubPartner.Mood.ANSWERS);
        stub.tells("rm-2", "De retour");
        stub.asked();
        harvest("panne");
        assertThat(stub.asked()).containsExactly(read);
        state("panne").body("failure", nullValue()).body("failingSince", nullValue()).body("live", equalTo(2))
                .body("failedAt", notNullValue());
    }

    @Test
    void Who_breaks_off_in_the_middle_of_a_page_goes_on_with_the_next_intention() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            stub.tells("rm-" + i, "Numéro " + i);
        }
        follow("coupe");
        sql("""
                CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN IF NEW.ref = 'coupe.rm-3' THEN RAISE EXCEPTION 'broken off'; END IF; RETURN NEW; END $$""");
        sql("CREATE TRIGGER break_off BEFORE INSERT ON feed_search FOR EACH ROW EXECUTE FUNCTION break_off()");
        try {
            assertThatThrownBy(() -> harvest("coupe")).hasStackTraceContaining("broken off");
        } finally {
            sql("DROP TRIGGER break_off ON feed_search");
            sql("DROP FUNCTION break_off");
        }
        assertThat(told("coupe")).containsExactlyInAnyOrder("coupe.rm-1", "coupe.rm-2");
        int second = state("coupe").body("live", equalTo(2)).extract().path("position");
        int before = head();
        stub.asked();
        harvest("coupe");
        assertThat(stub.asked()).containsExactly((long) second);
        given().get(PUBLIC + "/changes?since=" + before).then()
                .body("items.ref", contains("coupe.rm-3", "coupe.rm-4", "coupe.rm-5"));
    }

    @Test
    void A_feed_made_anew_is_read_from_its_beginning_and_what_it_no_longer_tells_is_withdrawn() {
        stub.tells("rm-1", "Pareille");
        stub.tells("rm-2", "Perdue");
        stub.tells("rm-3", "Ancienne");
        follow("refaite");
        harvest("refaite");
        int before = head();
        stub.startsAnew("second-epoch");
        stub.tells("rm-1", "Pareille");
        stub.tells("rm-3", document -> document.put("title", "Nouvelle").put("version", 1));
        harvest("refaite");
        assertThat(told("refaite")).containsExactlyInAnyOrder("refaite.rm-1", "refaite.rm-3");
        given().get(PUBLIC + "/changes?since=" + before).then().body("items.ref", contains("refaite.rm-3", "refaite.rm-2"));
        given().get(PUBLIC + "/refaite.rm-3").then().body("title", equalTo("Nouvelle")).body("version", equalTo(4));
        state("refaite").body("epoch", equalTo("second-epoch")).body("position", equalTo((int) stub.position()));
    }

    @Test
    void A_backup_that_was_put_back_is_read_anew_too() {
        stub.tells("rm-1", "Gardée");
        long kept = stub.position();
        stub.tells("rm-2", "Perdue");
        follow("restauree");
        harvest("restauree");
        stub.goesBackTo(kept);
        harvest("restauree");
        assertThat(told("restauree")).containsExactly("restauree.rm-1");
    }

    @Test
    void Who_is_switched_off_is_told_no_more_and_who_is_switched_on_again_is_told_whole() {
        stub.tells("rm-1", "Une");
        stub.tells("rm-2", "Deux");
        follow("eteint");
        harvest("eteint");
        partner("eteint", stub.url(), false);
        poll.look();
        assertThat(told("eteint")).isEmpty();
        state("eteint").body("live", equalTo(0));
        follow("eteint");
        poll.look();
        assertThat(told("eteint")).containsExactlyInAnyOrder("eteint.rm-1", "eteint.rm-2");
    }

    @Test
    void At_another_address_is_another_feed() throws IOException {
        stub.tells("rm-1", "Ici");
        stub.tells("rm-2", "Des deux côtés");
        follow("demenage");
        harvest("demenage");
        try (var elsewhere = new StubPartner()) {
            elsewhere.tells("rm-2", "Des deux côtés");
            elsewhere.tells("rm-9", "Là-bas");
            partner("demenage", elsewhere.url(), true);
            harvest("demenage");
            assertThat(told("demenage")).containsExactlyInAnyOrder("demenage.rm-2", "demenage.rm-9");
        }
    }

    @Test
    void How_a_partner_answers_is_for_those_who_look_after_the_instance_and_not_for_other_partners() {
        Api.organisations();
        given().get("/api/v1/partners/personne/harvest").then().statusCode(401);
        for (String account : List.of("reader", "contributor", "partner")) {
            as(account).get("/api/v1/partners/personne/harvest").then().statusCode(403);
            as(account).get("/api/v1/partners/personne/purchasing-intentions").then().statusCode(403);
        }
        as("steward").get("/api/v1/partners/personne/harvest").then().statusCode(404);
        as("steward").get("/api/v1/partners/personne/purchasing-intentions").then().statusCode(404);
    }
}
