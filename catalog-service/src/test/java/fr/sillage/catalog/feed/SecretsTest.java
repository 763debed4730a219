package fr.sillage.catalog.feed;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.feed.Published.PATH;
import static fr.sillage.catalog.feed.Published.PUBLIC;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.Sha256;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.digest.DigestListBody;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.needs.NeedsSheetBody;
import fr.sillage.catalog.partner.PartnerBody;
import fr.sillage.catalog.referral.ReferralBody;
import fr.sillage.catalog.review.ReviewBody;
import fr.sillage.catalog.review.SelfAssessmentBody;
import fr.sillage.catalog.sounding.SoundingBody;
import fr.sillage.catalog.strategy.PurchaseStrategyBody;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * Walks through all that the contract opens to anybody, in every media type and by every filter, and looks for what is none of
 * their business.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SecretsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN = Set.of("extension", "ref", "number");

    /** What belongs to an intention and is never told, by its address. */
    private static final Map<String, Class<?>> INSIDE = Map.of("/needs-sheet", NeedsSheetBody.class,
            "/strategy", PurchaseStrategyBody.class, "/referrals/environment", ReferralBody.class);

    private static final String TOLD = "secret-1";
    private static final String RANGE = "secret-2";
    private static final String DRAFT = "secret-3";
    private static final String PLANNED = "secret-4";
    private static final String WITHDRAWN = "secret-5";
    private static final String FAILED = "secret-6";
    private static final String ONE_LOT = "secret-7";
    private static final String ONCE_TOLD = "secret-8";
    private static final List<String> HIDDEN = List.of(DRAFT, PLANNED, WITHDRAWN);

    @Inject
    DataSource dataSource;

    @BeforeEach
    void secrets() {
        Published.families();
        if (as("reader").get("/api/v1/schemes/kryptx-scheme").statusCode() == 404) {
            Api.scheme("kryptx-scheme", ILLE_ET_VILAINE, "ADOPTED");
        }
        put("/organisations/" + ILLE_ET_VILAINE + "/directorates/dite", "{\"name\": \"Direction dite\"}");
        put("/organisations/" + ILLE_ET_VILAINE + "/directorates/kryptx-tue", "{\"name\": \"Kryptxdirection\"}");
        write(TOLD, Secrets.WHOLE, "PLANNED", "PUBLISHED");
        INSIDE.forEach((below, type) -> put("/purchasing-intentions/" + TOLD + below, Secrets.filled(type).toString())
                .statusCode(anyOf(equalTo(200), equalTo(201))));
        around();
        write(RANGE, Secrets.WHOLE.replace("\"value\": " + Secrets.AMOUNT + ".25, \"from\": null, \"to\": null",
                "\"from\": " + Secrets.LEAST + ", \"to\": " + Secrets.MOST), "PLANNED", "PUBLISHED");
        String hidden = Secrets.WHOLE.replace("Marché sans secret", "Kryptxtitre").replace("Décrit", "Kryptxdécrit");
        write(DRAFT, hidden);
        write(PLANNED, hidden, "PLANNED");
        write(WITHDRAWN, hidden, "PLANNED", "PUBLISHED", "WITHDRAWN");
        write(FAILED, Secrets.WHOLE.replace("\"scheme\": \"kryptx-scheme\",", ""), "PLANNED", "PUBLISHED", "LAUNCHED",
                "UNSUCCESSFUL");
        write(ONE_LOT, Secrets.WHOLE.replace("\"value\": " + Secrets.AMOUNT + ".25", "\"value\": 12345")
                .replace("\"withheld\": true", "\"withheld\": \"?\"").replace("\"withheld\": false", "\"withheld\": true")
                .replace("\"withheld\": \"?\"", "\"withheld\": false"), "PLANNED", "PUBLISHED");
        if (as("reader").get(PATH + ONCE_TOLD).statusCode() == 404) {
            // told with its amounts and whom to ask, and then without
            write(ONCE_TOLD, Secrets.WHOLE.replace("\"withheld\": true", "\"withheld\": false").replace("\"published\": false",
                    "\"published\": true"), "PLANNED", "PUBLISHED");
            as("steward").header("If-Match", "*").body(Secrets.WHOLE).put(PATH + ONCE_TOLD).then().statusCode(200);
        }
    }

    /** What the team writes beside an intention: of firms, of contracts, of whom it tells and works with. */
    private static void around() {
        put("/digest-lists/kryptx-liste", Secrets.DIGEST).statusCode(anyOf(equalTo(200), equalTo(201)));
        put("/partners/kryptx-partenaire", Secrets.PARTNER).statusCode(anyOf(equalTo(200), equalTo(201)));
        if (as("reader").get(PATH + TOLD + "/reviews/1").statusCode() == 200) {
            return;
        }
        as("admin").body("{\"label\": \"Kryptxclé\"}").post("/api/v1/partners/kryptx-partenaire/keys").then().statusCode(201);
        as("admin").body(Secrets.SOUNDING).post(PATH + TOLD + "/soundings").then().statusCode(201);
        put("/purchasing-intentions/" + TOLD + "/contracts", """
                {"contracts": [{"buyer": "22350001800013", "contract": "2027-13"}]}""")
                .statusCode(anyOf(equalTo(200), equalTo(201)));
        as("admin").body(Secrets.REVIEW).post(PATH + TOLD + "/reviews").then().statusCode(201);
        String link = as("admin").post(PATH + TOLD + "/reviews/1/invitations").then().statusCode(201).extract().path("path");
        as("admin").body(Secrets.SELF_ASSESSMENT).post(link).then().statusCode(204);
    }

    private static void write(String ref, String body, String... steps) {
        if (as("reader").get(PATH + ref).statusCode() == 200) {
            return;
        }
        as("admin").header("If-None-Match", "*").body(body).put(PATH + ref).then().statusCode(201);
        for (String to : steps) {
            as("steward").body("""
                    {"to": "%s", "on": "2026-01-15", "reason": "Kryptxraison", "lessons": "Kryptxleçon"}""".formatted(to))
                    .post(PATH + ref + "/transitions").then().statusCode(201);
        }
    }

    @Test
    void Every_field_of_an_intention_is_said_to_be_told_or_not() throws IOException {
        assertThat(Secrets.unnamed(PurchasingIntentionBody.class, JSON.readTree(Secrets.WHOLE)))
                .as("add to Secrets.WHOLE, with %s… where it is not told", Secrets.WORD).isEmpty();
    }

    @Test
    void Every_field_of_what_stands_around_it_is_planted() throws IOException {
        Map<Class<?>, String> planted = Map.of(SoundingBody.class, Secrets.SOUNDING, ReviewBody.class, Secrets.REVIEW,
                SelfAssessmentBody.class, Secrets.SELF_ASSESSMENT, DigestListBody.class, Secrets.DIGEST, PartnerBody.class,
                Secrets.PARTNER);
        for (Map.Entry<Class<?>, String> body : planted.entrySet()) {
            assertThat(Secrets.unnamed(body.getKey(), JSON.readTree(body.getValue()))).isEmpty();
        }
    }

    @Test
    void No_public_answer_has_any_of_them() throws IOException {
        int answered = 0;
        Set<String> shown = new HashSet<>();
        for (Address address : addresses()) {
            Response answer = given().header("Accept", address.type()).urlEncodingEnabled(false)
                    .get(address.path() + address.query());
            assertThat(answer.statusCode()).as(address.toString()).isIn(200, 404);
            String all = answer.headers().asList() + answer.asString();
            assertThat(all.toLowerCase(Locale.ROOT)).as(address.toString())
                    .doesNotContain(Secrets.WORD.toLowerCase(Locale.ROOT));
            assertThat(all).as(address.toString())
                    .doesNotContain(Secrets.AMOUNT, Secrets.LEAST, Secrets.MOST, Secrets.LOT, Secrets.SIRET)
                    .doesNotContain("\"" + DRAFT + "\"", "\"" + PLANNED + "\"", "-" + DRAFT + "\"", "-" + PLANNED + "\"")
                    .doesNotContain(Secrets.NAMES);
            if (answer.statusCode() == 200 && all.contains(TOLD)) {
                answered++;
                shown.add(address.path() + " " + address.type());
            }
        }
        // otherwise nothing was looked at
        assertThat(answered).isGreaterThan(60);
        assertThat(shown).contains(PUBLIC + " text/csv", PUBLIC + "/ocds application/json",
                PUBLIC + "/changes application/x-ndjson");
    }

    @Test
    void None_of_them_finds_anything() {
        for (String page : List.of("", ".ndjson", ".csv", ".csv?excel", "/ocds")) {
            String join = page.contains("?") ? "&" : "?";
            for (String secret : List.of("q=Kryptxmeneur", "q=Kryptxmot", "q=Kryptxmotif", "q=Kryptxnom", "q=Kryptxtitre",
                    "q=Kryptxdirection", "q=Kryptxentreprise", "q=Kryptxavis", "q=" + Secrets.SIRET, "q=Kryptxraison",
                    "q=Kryptxleçon", "q=kryptx-scheme", "q=" + Secrets.AMOUNT,
                    "amountFrom=" + Secrets.LEAST + "&amountTo=" + Secrets.MOST, "amountFrom=" + Secrets.LOT + "&amountTo="
                            + Secrets.LOT + ".99")) {
                String answer = given().get(PUBLIC + page + join + secret).asString();
                assertThat(answer).as(page + " " + secret).doesNotContain("\"secret-", "\nsecret-", "-secret-");
            }
        }
    }

    @Test
    void What_was_once_told_is_not_even_held_by_the_feed() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT document, sha256 FROM feed_version WHERE ref = 'secret-8'")) {
            int texts = 0;
            for (; rows.next(); texts++) {
                assertThat(rows.getString(1)).doesNotContainIgnoringCase(Secrets.WORD).doesNotContain(Secrets.AMOUNT,
                        Secrets.LEAST, Secrets.MOST, Secrets.LOT);
                assertThat(rows.getString(2)).isEqualTo(Sha256.of(rows.getString(1)));
            }
            assertThat(texts).isEqualTo(2);
        }
    }

    @Test
    void What_is_hidden_is_not_told_from_what_never_was() {
        for (String ref : HIDDEN) {
            for (String below : List.of("", "/versions", "/versions/1", "/versions/3")) {
                Response answer = given().get(PUBLIC + "/" + ref + below);
                answer.then().statusCode(404);
                assertThat(answer.asString().replace(ref, "REF").replaceAll("\"requestId\":\"[^\"]*\"", ""))
                        .isEqualTo(given().get(PUBLIC + "/secret-99" + below).asString().replace("secret-99", "REF")
                                .replaceAll("\"requestId\":\"[^\"]*\"", ""));
            }
        }
    }

    private record Address(String path, String type, String query) {
    }

    /** Every public address of the contract, by every media type and filter. */
    private static List<Address> addresses() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory()).readTree(Path.of("..", "openapi", "catalog.yaml").toFile());
        List<Address> addresses = new ArrayList<>();
        contract.get("paths").fields().forEachRemaining(path -> {
            JsonNode get = path.getValue().path("get");
            if (!get.has("x-anonymous") || get.get("parameters") != null && !isKnown(get)) {
                return;
            }
            for (String filled : filled(path.getKey())) {
                get.at("/responses/200/content").fieldNames().forEachRemaining(type -> queries(contract, get)
                        .forEach(query -> addresses.add(new Address(filled, type, query))));
            }
        });
        return addresses;
    }

    /** What is opened by a secret of its own, such as a link sent to one firm, is not open to anybody. */
    private static boolean isKnown(JsonNode operation) {
        for (JsonNode parameter : operation.get("parameters")) {
            if (parameter.path("in").asText().equals("path") && !KNOWN.contains(parameter.path("name").asText())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> filled(String path) {
        List<String> filled = new ArrayList<>();
        for (String ref : List.of(TOLD, RANGE, DRAFT, PLANNED, WITHDRAWN, FAILED, ONE_LOT, ONCE_TOLD)) {
            for (int number = 1; number <= 6; number++) {
                for (String extension : List.of("csv", "ndjson")) {
                    filled.add(path.replace("{ref}", ref).replace("{number}", String.valueOf(number)).replace("{extension}",
                            extension));
                }
            }
        }
        return filled.stream().distinct().toList();
    }

    /** Without a filter, and with each value of each. */
    private static List<String> queries(JsonNode contract, JsonNode operation) {
        List<String> queries = new ArrayList<>(List.of(""));
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.get("name").asText();
                values(contract, name, parameter.path("schema")).forEach(value -> queries.add("?" + name + "=" + value));
            }
        }
        return queries;
    }

    private static List<String> values(JsonNode contract, String name, JsonNode schema) {
        JsonNode words = schema.has("$ref") ? contract.at(schema.get("$ref").asText().substring(1)).path("enum")
                : schema.path("enum");
        if (!words.isMissingNode()) {
            List<String> all = new ArrayList<>();
            words.forEach(word -> all.add(word.asText()));
            return all;
        }
        return switch (name) {
            case "buyer" -> List.of(ILLE_ET_VILAINE);
            case "source" -> List.of("self");
            case "family" -> List.of("flux", "flux-partie");
            case "cpv" -> List.of("45", "45261000");
            case "place" -> List.of("35");
            case "theme" -> List.of("INSERTION", "WASTE");
            case "reserved" -> List.of("any", "SIAE");
            case "innovation" -> List.of("true", "false");
            case "quarter" -> List.of("2031-Q2");
            case "amountFrom" -> List.of("0", "1", "5000000", "8000000");
            case "amountTo" -> List.of("1", "5000000", "8000000", "9999999999999");
            case "q" -> List.of("marche", "secret", "lot%20dit");
            case "excel" -> List.of("", "true");
            case "limit" -> List.of("1", "500");
            case "since" -> List.of("0", "1");
            case "after" -> List.of();
            default -> throw new AssertionError("Say by which values to try the parameter " + name);
        };
    }
}
