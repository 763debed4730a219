package fr.sillage.reporting.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The purchases to come as anybody reads them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ProgrammePagesTest {

    @Inject
    SettableClock clock;

    @BeforeEach
    void It_is_autumn() {
        clock.set("2026-11-20T09:00:00Z");
    }

    @AfterEach
    void All_is_well() {
        Neighbours.forget();
    }

    private static String page(String path) {
        return given().urlEncodingEnabled(false).accept("text/html").get(path).then().statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'")).extract().asString();
    }

    @Test
    void Each_intention_has_its_buyers_its_date_its_amount_and_what_it_cares_for() {
        String page = page("/intentions");
        assertThat(page).contains("href=\"/intentions/35-2026-001\"", "Département d’Ille-et-Vilaine", "À venir",
                "Consultation prévue\u202F: 2e\u00A0trimestre 2027",
                "de 1\u202F200\u202F000\u202F€ à 1\u202F500\u202F000\u202F€ HT",
                "Insertion par l’activité économique", "montant non communiqué", "apres=suite-2").doesNotContain("<script");
    }

    @Test
    void The_form_asks_for_the_quarters_to_come_and_keeps_what_was_chosen() {
        String page = page("/intentions?q=coll%C3%A8ge&etat=PUBLISHED&trimestre=2027-Q2&demarche=CLAUSE&reserve=");
        assertThat(page).contains("<option value=\"2026-Q4\">4e\u00A0trimestre 2026</option>",
                "<option value=\"2027-Q2\" selected>", "<option value=\"PUBLISHED\" selected>À venir</option>",
                "<option value=\"CLAUSE\" selected>Clause d’exécution</option>", "value=\"collège\"",
                "apres=suite-2").doesNotContain("2026-Q3");
    }

    @Test
    void What_cannot_be_is_not_found_instead_of_a_failure() {
        assertThat(page("/intentions?trimestre=RIEN")).contains("Aucune intention publiée ne répond");
    }

    @Test
    void One_is_told_whole_and_one_that_is_not_published_is_not_there() {
        assertThat(page("/intentions/35-2026-001")).contains("Lot 1\u202F: Gros œuvre", "800\u00A0heures prévues",
                "Critère d’attribution", "15\u202F% de la note", "14\u00A0mois", "45210000-2", "mailto:marches@exemple.invalid",
                "Procédure adaptée", "les réponses innovantes sont attendues");
        given().accept("text/html").get("/intentions/absente").then().statusCode(404)
                .body(containsString("Aucune intention publiée"));
    }

    @Test
    void Who_asks_too_much_is_told_so_in_words_and_is_counted_by_their_own_address() {
        Neighbours.is(Service.CATALOG, Mood.COUNTS_TOO_MANY);
        given().accept("text/html").get("/intentions").then().statusCode(429).header("Retry-After", "60")
                .body(containsString("reprenez dans 17"));
        assertThat(Neighbours.visitors()).isNotEmpty().containsOnly("127.0.0.1");
    }

    @Test
    void A_catalog_that_does_not_answer_is_said_in_words() {
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        given().accept("text/html").get("/intentions").then().statusCode(503).body(containsString("ne répond pas"));
    }
}
