package fr.sillage.catalog.intention;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IntentionQueryTest {

    private static final String PATH = "/api/v1/purchasing-intentions";

    @BeforeEach
    void Three_intentions() {
        Api.organisations();
        put("/schemes/cherche", """
                {"title": "Schéma cherché", "period": {"start": "2029-01-01", "end": "2033-12-31"}, "buyers": ["%s"],
                 "status": "DRAFT"}""".formatted(ILLE_ET_VILAINE));
        put("/organisations/" + ILLE_ET_VILAINE + "/directorates/cherche-dir", "{\"name\": \"Direction d’essai\"}");
        put("/purchase-families/cherche", "{\"title\": \"Famille cherchée\"}");
        put("/purchase-families/cherche-partie", "{\"title\": \"Sa partie\", \"parent\": \"cherche\"}");
        intention("cherche-1", ILLE_ET_VILAINE, "Rénovation de l’école", "cherche", "2031-Q2", """
                , "cpv": "45210000-2", "scheme": "cherche", "directorate": "cherche-dir", "lead": "Zoé Trévidic",
                "amount": {"from": 300000.10, "to": 400000, "withheld": true}, "innovation": true,
                "considerations": [{"kind": "CLAUSE", "theme": "INSERTION"}, {"kind": "CRITERION", "theme": "ENERGY"}]""");
        intention("cherche-2", ILLE_ET_VILAINE, "Mobilier", "cherche-partie", "2031-05", """
                , "otherDirectorates": ["cherche-dir"], "otherCpv": ["39130000-2"], "amount": {"value": 40000},
                "lots": [{"number": 1, "title": "Reconditionné", "cpv": "39150000-8",
                  "considerations": [{"kind": "RESERVED", "theme": "REUSE", "reservedFor": "EA_ESAT"}]}]""");
        intention("cherche-3", PAS_DE_CALAIS, "Assurances", "cherche-partie", "2032", "");
    }

    private static void intention(String ref, String buyer, String title, String family, String publication, String more) {
        put("/purchasing-intentions/" + ref, """
                {"buyers": ["%s"], "title": "%s", "family": "%s", "category": "SERVICES", "publication": "%s"%s}"""
                .formatted(buyer, title, family, publication, more));
    }

    /** Among the three, as all tests write into one database. */
    private static List<String> found(String query) {
        return as("reader").get(PATH + "?limit=500&" + query).then().statusCode(200).extract().<List<String>> path("items.ref")
                .stream().filter(ref -> ref.startsWith("cherche-")).toList();
    }

    @Test
    void They_are_found_by_whom_they_concern() {
        assertThat(found("buyer=" + PAS_DE_CALAIS)).containsExactly("cherche-3");
        assertThat(found("scheme=cherche")).containsExactly("cherche-1");
        assertThat(found("directorate=cherche-dir")).containsExactly("cherche-1", "cherche-2");
        assertThat(found("lead=trevidic")).containsExactly("cherche-1");
    }

    @Test
    void They_are_found_by_what_is_bought() {
        assertThat(found("family=cherche")).containsExactly("cherche-1", "cherche-2", "cherche-3");
        assertThat(found("family=cherche-partie")).containsExactly("cherche-2", "cherche-3");
        assertThat(found("cpv=4521")).containsExactly("cherche-1");
        assertThat(found("cpv=3913")).containsExactly("cherche-2");
        assertThat(found("cpv=3915")).containsExactly("cherche-2");
        assertThat(found("cpv=3914")).isEmpty();
    }

    @Test
    void What_is_asked_of_considerations_is_asked_of_one_of_them() {
        assertThat(found("theme=INSERTION&kind=CLAUSE")).containsExactly("cherche-1");
        assertThat(found("theme=INSERTION&kind=CRITERION")).isEmpty();
        assertThat(found("kind=RESERVED")).containsExactly("cherche-2");
        assertThat(found("reserved=EA_ESAT&theme=REUSE")).containsExactly("cherche-2");
        assertThat(found("innovation=true")).containsExactly("cherche-1");
    }

    @Test
    void A_quarter_finds_what_may_fall_into_it_and_a_year_what_begins_in_it() {
        assertThat(found("year=2031")).containsExactly("cherche-1", "cherche-2");
        assertThat(found("quarter=2031-Q2")).containsExactly("cherche-1", "cherche-2");
        assertThat(found("quarter=2032-Q4")).containsExactly("cherche-3");
        assertThat(found("quarter=2031-Q3")).isEmpty();
    }

    @Test
    void Amounts_are_found_to_the_cent_also_where_they_are_withheld_from_firms() {
        assertThat(found("amountTo=300000.10&amountFrom=40000.01")).containsExactly("cherche-1");
        assertThat(found("amountTo=300000.09")).containsExactly("cherche-2");
        assertThat(found("amountFrom=400000.01")).isEmpty();
    }

    @Test
    void French_words_find_them_with_accents_or_without() {
        assertThat(found("q=ecoles")).containsExactly("cherche-1");
        assertThat(found("q=reconditionnes")).containsExactly("cherche-2");
        assertThat(found("q=ecole -renovation")).isEmpty();
        as("admin").header("If-Match", "*")
                .body("""
                        {"buyers": ["%s"], "title": "Flotte et relais d’emploi", "family": "cherche", "category": "SERVICES", "publication": "2032"}"""
                        .formatted(PAS_DE_CALAIS))
                .put(PATH + "/cherche-3").then().statusCode(200);
        assertThat(found("q=flottes")).containsExactly("cherche-3");
        assertThat(found("q=\"relai emplois\"")).isEmpty();
        assertThat(found("q=relai emplois")).containsExactly("cherche-3");
        assertThat(found("q=assurance")).isEmpty();
    }

    @Test
    void A_page_ends_where_the_next_begins_whatever_is_looked_for() {
        String next = as("reader").get(PATH + "?family=cherche&limit=2").then().body("items.ref",
                contains("cherche-1", "cherche-2")).extract().path("next");
        as("reader").get(PATH + "?family=cherche&limit=2&after=" + next).then().body("items.ref", contains("cherche-3"));
    }

    @Test
    void A_word_of_no_list_is_refused_and_so_is_what_is_no_quarter() {
        for (String query : List.of("theme=SOLEIL", "status=ROUGE", "quarter=2031-5", "amountTo=beaucoup", "year=1800")) {
            as("reader").get(PATH + "?" + query).then().statusCode(400);
        }
    }
}
