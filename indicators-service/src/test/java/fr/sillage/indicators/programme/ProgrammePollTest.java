package fr.sillage.indicators.programme;

import static fr.sillage.indicators.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.ClockProducer;
import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import fr.sillage.indicators.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CatalogStub.class)
class ProgrammePollTest {

    private static final String BUYER = CatalogStub.BUYER;
    private static final String LEAVING_BUYER = "200063006";
    private static final String CLOSING_BUYER = "200063014";
    private static final String PLANNING_BUYER = "200066025";
    private static final String OBSERVATIONS = "/api/v1/measures/{measure}/observations?buyer={buyer}";
    private static final int YEAR = LocalDate.now(ClockProducer.PARIS).getYear();

    @Inject
    ProgrammePoll poll;

    @Inject
    Ledger ledger;

    @BeforeEach
    void aCatalogThatAnswers() {
        CatalogStub.answer(true);
    }

    private static void figure(String measure, int year, int value) {
        CatalogStub.say(measure, year, new BigDecimal(value));
    }

    private static void given(String measure, int year, int value) {
        as("admin").contentType(ContentType.JSON).body("""
                [{"measure": "%s", "buyer": "%s", "period": "%d", "value": %d}]""".formatted(measure, BUYER, year, value))
                .post("/api/v1/ingestions").then().statusCode(200);
    }

    private static List<Number> values(String measure) {
        return as("reader").get("/api/v1/measures/" + measure + "/observations?buyer=" + BUYER).then().statusCode(200).extract()
                .path("items.value");
    }

    @Test
    void Figures_of_two_years_are_taken_over_and_a_second_look_writes_nothing() {
        Api.measure("programme-essai-1");
        figure("programme-essai-1", YEAR - 1, 7);
        figure("programme-essai-1", YEAR, 3);
        figure("programme-sans-mesure", YEAR, 3);
        poll.look();
        as("reader").get("/api/v1/measures/programme-essai-1/observations?buyer=" + BUYER).then()
                .body("items.value", contains(7, 3)).body("items.status", contains("NORMAL", "PROVISIONAL"));
        long before = ledger.head().position();
        poll.look();
        assertThat(ledger.head().position()).isEqualTo(before);
        as("admin").get("/api/v1/programme-polls/last").then().statusCode(200).body("written", equalTo(0))
                .body("answered", equalTo(true));

        figure("programme-essai-1", YEAR, 4);
        poll.look();
        assertThat(values("programme-essai-1")).containsExactly(7, 4);
    }

    @Test
    void What_somebody_gave_is_left_as_it_is_and_told() {
        Api.measure("programme-essai-2");
        given("programme-essai-2", YEAR - 1, 301);
        figure("programme-essai-2", YEAR - 1, 60);
        poll.look();
        assertThat(values("programme-essai-2")).containsExactly(301);
        as("admin").get("/api/v1/programme-polls/last").then()
                .body("leftToOthers.findAll { it.measure == 'programme-essai-2' }.value", contains(60));
    }

    @Test
    void A_figure_that_somebody_corrected_is_theirs_from_then_on() {
        Api.measure("programme-essai-3");
        figure("programme-essai-3", YEAR - 1, 5);
        poll.look();
        given("programme-essai-3", YEAR - 1, 6);
        figure("programme-essai-3", YEAR - 1, 7);
        poll.look();
        assertThat(values("programme-essai-3")).containsExactly(6);
    }

    @Test
    void Nothing_is_written_in_a_closed_year() {
        Api.measure("programme-essai-4");
        as("steward").body("{\"buyers\": [\"" + CatalogStub.CLOSED_BUYER + "\"], \"edition\": 1}")
                .put("/api/v1/closures/programme-clos/" + (YEAR - 1)).then().statusCode(200);
        CatalogStub.say(CatalogStub.CLOSED_BUYER, "programme-essai-4", YEAR - 1, BigDecimal.TEN);
        poll.look();
        as("reader").get("/api/v1/measures/programme-essai-4/observations").then().body("items", empty());
    }

    @Test
    void A_catalog_that_does_not_answer_changes_nothing() {
        Api.measure("programme-essai-5");
        figure("programme-essai-5", YEAR, 3);
        CatalogStub.answer(false);
        long before = ledger.head().position();
        poll.look();
        assertThat(ledger.head().position()).isEqualTo(before);
        as("admin").get("/api/v1/programme-polls/last").then().body("answered", equalTo(false));
    }

    /** Its last intention was put off, handed to another or deleted: the catalog names the buyer no more. */
    @Test
    void Of_a_buyer_that_has_nothing_left_to_be_counted_the_figures_become_0() {
        Api.measure("programme-essai-6");
        Api.measure("programme-essai-7");
        CatalogStub.say(LEAVING_BUYER, "programme-essai-6", YEAR, new BigDecimal(4));
        CatalogStub.say(LEAVING_BUYER, "programme-essai-7", YEAR, new BigDecimal(5));
        CatalogStub.say(LEAVING_BUYER, "programme-essai-6", YEAR - 1, new BigDecimal(6));
        poll.look();
        as("admin").contentType(ContentType.JSON).body("""
                [{"measure": "programme-essai-7", "buyer": "%s", "period": "%d", "value": 9}]"""
                .formatted(LEAVING_BUYER, YEAR)).post("/api/v1/ingestions").then().statusCode(200);
        CatalogStub.forget(LEAVING_BUYER, YEAR);
        poll.look();

        as("reader").get(OBSERVATIONS, "programme-essai-6", LEAVING_BUYER).then().body("items.value", contains(6, 0))
                .body("items.status", contains("NORMAL", "PROVISIONAL"));
        as("reader").get(OBSERVATIONS, "programme-essai-7", LEAVING_BUYER).then().body("items.value", contains(9));
        long before = ledger.head().position();
        poll.look();
        assertThat(ledger.head().position()).isEqualTo(before);

        CatalogStub.say(LEAVING_BUYER, "programme-essai-6", YEAR, new BigDecimal(2));
        poll.look();
        as("reader").get(OBSERVATIONS, "programme-essai-6", LEAVING_BUYER).then().body("items.value", contains(6, 2));
    }

    @Test
    void A_measure_by_which_nothing_is_left_to_be_counted_becomes_0_and_others_stay() {
        Api.measure("programme-essai-9");
        Api.measure("programme-essai-10");
        CatalogStub.say(PLANNING_BUYER, "programme-essai-9", YEAR, new BigDecimal(4));
        CatalogStub.say(PLANNING_BUYER, "programme-essai-10", YEAR, new BigDecimal(5));
        poll.look();
        CatalogStub.forget(PLANNING_BUYER, "programme-essai-9", YEAR);
        poll.look();
        as("reader").get(OBSERVATIONS, "programme-essai-9", PLANNING_BUYER).then().body("items.value", contains(0));
        as("reader").get(OBSERVATIONS, "programme-essai-10", PLANNING_BUYER).then().body("items.value", contains(5));
    }

    @Test
    void What_a_closed_year_told_of_a_buyer_stays_when_nothing_is_left_to_be_counted() {
        Api.measure("programme-essai-8");
        CatalogStub.say(CLOSING_BUYER, "programme-essai-8", YEAR - 1, new BigDecimal(8));
        poll.look();
        as("steward").body("{\"buyers\": [\"" + CLOSING_BUYER + "\"], \"edition\": 1}")
                .put("/api/v1/closures/programme-parti/" + (YEAR - 1)).then().statusCode(200);
        CatalogStub.forget(CLOSING_BUYER, YEAR - 1);
        poll.look();
        as("reader").get(OBSERVATIONS, "programme-essai-8", CLOSING_BUYER).then().body("items.value", contains(8));
    }
}
