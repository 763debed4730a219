package fr.sillage.indicators.expectation;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExpectedFiguresResourceTest {

    private static final String PATH = "/api/v1/expected-figures";

    private static void owed(String code, String measure, String every, String from, String until, String rest) {
        create("/api/v1/expectations/" + code, """
                {"measure": "%s", "buyer": "226200012", "every": "%s", "from": "%s", "until": "%s",
                 "due": {"monthsAfter": 3, "day": 31}, "owedBy": {"name": "Magasin", "directorate": "logistique"}%s}"""
                .formatted(measure, every, from, until, rest)).statusCode(201);
    }

    private static ValidatableResponse list(String query) {
        return as("reader").get(PATH + "?" + query).then().statusCode(200);
    }

    @Test
    void Each_item_of_each_period_is_owed_once_by_the_day_it_is_due() {
        brokenDown("a-papier", "SUM", "fsc", "recycle");
        owed("a-papier", "a-papier", "YEAR", "2018", "2019", ", \"scheme\": \"a-schema\"");
        figures("measure;buyer;item;period;value;status\na-papier;226200012;fsc;2018;12;\na-papier;226200012;recycle;2018;;MISSING");

        list("measure=a-papier").body("items.period", contains("2018", "2018", "2019", "2019"))
                .body("items.item", contains("fsc", "recycle", "fsc", "recycle"))
                .body("items.state", contains("GIVEN", "DECLARED_MISSING", "LATE", "LATE"))
                .body("items[0].dueOn", equalTo("2019-03-31")).body("items[0].label", equalTo("Libellé de fsc"))
                .body("items[2].daysLate", greaterThan(2000)).body("items[2].owedBy.name", equalTo("Magasin"))
                .body("counts.late", equalTo(2)).body("counts.given", equalTo(1)).body("counts.declaredMissing", equalTo(1))
                .body("total", equalTo(4));
        list("measure=a-papier&state=LATE&state=DUE").body("items.period", contains("2019", "2019"))
                .body("total", equalTo(2)).body("counts.given", equalTo(1));
        list("measure=a-papier&from=2019&to=2019").body("items.period", contains("2019", "2019"));
        list("scheme=a-schema").body("items.measure", everyItem(equalTo("a-papier"))).body("total", equalTo(4));
        list("scheme=a-schema&owedBy=logistique").body("total", equalTo(4));
        list("scheme=a-schema&owedBy=Magasin").body("total", equalTo(4));
        list("scheme=a-schema&owedBy=achats").body("items", empty());
    }

    @Test
    void Periods_to_come_are_told_where_they_are_asked_for() {
        measure("a-avenir");
        owed("a-avenir", "a-avenir", "QUARTER", "2019-Q4", "2190-Q1", "");

        list("measure=a-avenir&from=2190&to=2190").body("items.state", contains("NOT_YET")).body("counts.notYet", equalTo(1));
        list("measure=a-avenir&to=2019").body("items.period", contains("2019-Q4"));
    }

    @Test
    void Twelve_months_give_the_year() {
        measure("a-mois");
        owed("a-mois", "a-mois", "YEAR", "2018", "2019", "");
        StringBuilder csv = new StringBuilder("measure;buyer;period;value\n");
        for (int month = 1; month <= 12; month++) {
            csv.append("a-mois;226200012;2018-%02d;1\n".formatted(month));
        }
        figures(csv.append("a-mois;226200012;2019-Q1;1\n").toString());

        list("measure=a-mois").body("items.state", contains("GIVEN", "LATE")).body("items[1].coverage.present", equalTo(3))
                .body("items[1].coverage.expected", equalTo(12));
    }

    @Test
    void A_figure_that_two_ask_for_is_owed_once_by_the_earlier_day() {
        measure("a-deux");
        owed("a-deux", "a-deux", "YEAR", "2018", "2018", "");
        create("/api/v1/expectations/a-deux-avant", """
                {"measure": "a-deux", "buyer": "226200012", "every": "YEAR", "from": "2018", "until": "2018",
                 "due": {"monthsAfter": 1}, "owedBy": {"name": "Achats"}}""").statusCode(201);

        list("measure=a-deux").body("items.expectation", contains("a-deux-avant")).body("items.dueOn", contains("2019-01-31"));
    }

    @Test
    void A_long_list_comes_in_pages() {
        measure("a-pages");
        owed("a-pages", "a-pages", "MONTH", "2018-01", "2018-05", "");

        JsonPath first = list("measure=a-pages&limit=3").header("Link", containsString("rel=\"next\""))
                .body("items.period", contains("2018-01", "2018-02", "2018-03"))
                .body("total", equalTo(5)).extract().jsonPath();
        list("measure=a-pages&limit=3&after=" + first.getString("next")).body("items.period", contains("2018-04", "2018-05"))
                .body("next", equalTo(null));
    }

    @Test
    void Whoever_may_not_read_the_buyer_sees_nothing_of_it() {
        measure("a-droits");
        owed("a-droits", "a-droits", "YEAR", "2018", "2018", "");

        as("contributor").get(PATH + "?measure=a-droits").then().statusCode(200).body("items", empty());
        as("contributor").get(PATH + "?buyer=226200012").then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void What_cannot_be_read_in_the_query_is_refused() {
        as("reader").get(PATH + "?from=hier").then().statusCode(400);
        as("reader").get(PATH + "?state=GONE").then().statusCode(400);
        measure("a-trop");
        owed("a-trop", "a-trop", "MONTH", "1900-01", "2200-12", "");
        String[] items = IntStream.range(0, 100).mapToObj(i -> "i" + i).toArray(String[]::new);
        brokenDown("a-trop-large", "SUM", items);
        owed("a-trop-large", "a-trop-large", "MONTH", "1900-01", "2200-12", "");
        as("reader").get(PATH + "?measure=a-trop-large").then().statusCode(400);
        list("measure=a-trop&to=2000");
    }

    @Test
    void The_form_holds_one_line_for_each_figure_owed() {
        brokenDown("a-formulaire", "SUM", "fsc");
        owed("a-formulaire", "a-formulaire", "YEAR", "2018", "2019", ", \"items\": [\"fsc\", \"_T\"]");
        figures("measure;buyer;item;period;value\na-formulaire;226200012;fsc;2018;12");

        String csv = as("reader").accept("text/csv").get(PATH + "?measure=a-formulaire").then().statusCode(200)
                .contentType(startsWith("text/csv")).header("Content-Disposition", containsString("chiffres-attendus-"))
                .header("Content-Disposition", endsWith(".csv\"")).extract().asString();

        assertThat(csv.lines().map(line -> line.replace("\uFEFF", ""))).containsExactlyElementsOf(List.of(
                "mesure;libellé;acheteur;poste;libellé du poste;période;valeur;unité;statut;commentaire;motif;échéance;responsable;état",
                "a-formulaire;a-formulaire;226200012;;ensemble;2018;;agents;;;;31/03/2019;Magasin;en retard",
                "a-formulaire;a-formulaire;226200012;;ensemble;2019;;agents;;;;31/03/2020;Magasin;en retard",
                "a-formulaire;a-formulaire;226200012;fsc;Libellé de fsc;2019;;agents;;;;31/03/2020;Magasin;en retard"));
        assertThat(as("reader").get(PATH + ".csv?measure=a-formulaire").then().statusCode(200).extract().asString())
                .isEqualTo(csv);
        as("reader").get(PATH + ".csv?measure=a-formulaire&state=GIVEN").then().statusCode(200)
                .body(containsString(";fsc;Libellé de fsc;2018;;agents;;;;31/03/2019;Magasin;renseigné"));
    }
}
