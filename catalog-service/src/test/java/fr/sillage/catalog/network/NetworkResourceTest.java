package fr.sillage.catalog.network;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.table.FileRoute;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class NetworkResourceTest {

    private static final String BUYER = "200064053";
    private static final String OF_BUYER = "/organisations/" + BUYER;
    private static final String NETWORKS = "/api/v1" + OF_BUYER + "/buyers-networks";
    private static final String SURVEYS = "/api/v1" + OF_BUYER + "/needs-surveys";

    @BeforeEach
    void aBuyer() {
        put(OF_BUYER, "{\"name\": \"Acheteur en réseau\", \"kind\": \"OTHER\"}");
        put("/purchase-families/reseau-papier", "{\"title\": \"Papier du réseau\"}");
        put(OF_BUYER + "/pilot-contracts/essai-du-reseau", """
                {"title": "Essai", "state": "UNDER_WAY", "family": "reseau-papier", "tried": "Un lot"}""");
    }

    private static void network(String code) {
        put(OF_BUYER + "/buyers-networks/" + code,
                """
                        {"title": "Réseau %s", "since": "2031-09", "aims": [{"title": "Les marchés-tests", "pilots": ["essai-du-reseau"]}],
                         "participants": [{"capacity": "Service juridique", "kind": "RESOURCE"}]}"""
                        .formatted(code))
                .statusCode(201);
    }

    private static ValidatableResponse send(String path, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic("steward", "steward")
                .header("Content-Type", type).body(file).post(path + "/imports").then();
    }

    private static void assertComesBackUnchanged(String path) {
        for (String extension : new String[] { "csv", "xlsx" }) {
            byte[] file = as("reader").get(path + "/export." + extension).then().statusCode(200).extract().asByteArray();
            send(path, extension.equals("csv") ? "text/csv" : WorkbookTable.MEDIA_TYPE, file).statusCode(200)
                    .body("lines.outcome", everyItem(equalTo("UNCHANGED")));
        }
    }

    @Test
    void A_network_has_aims_and_participants_known_by_what_they_are() {
        network("qualites");
        as("reader").get(NETWORKS + "/qualites").then().statusCode(200).body("aims[0].pilots", contains("essai-du-reseau"))
                .body("participants[0].kind", equalTo("RESOURCE"));
        as("reader").get(NETWORKS).then().body("items.code", hasItem("qualites"));
        put(OF_BUYER + "/buyers-networks/faux", """
                {"title": "x", "aims": [{"title": "y", "pilots": ["nulle-part"]}]}""").statusCode(422).body("errors.pointer",
                contains("/aims/0/pilots/0"));
        put(OF_BUYER + "/buyers-networks/faux", """
                {"title": "x", "participants": [{"capacity": "y", "kind": "GUEST", "name": "Une personne"}]}""")
                .statusCode(400);
        as("contributor").get(NETWORKS).then().statusCode(403);
        as("reader").header("If-Match", "*").delete(NETWORKS + "/qualites").then().statusCode(403);
        as("steward").header("If-Match", "*").delete(NETWORKS + "/qualites").then().statusCode(204);
        as("reader").get(NETWORKS + "/qualites").then().statusCode(404);
    }

    @Test
    void Meetings_follow_each_other_by_their_days_and_keep_their_network() {
        network("rencontres");
        String path = OF_BUYER + "/buyers-networks/rencontres/meetings/";
        put(path + "2032-02-01", "{\"title\": \"Deuxième\"}").statusCode(201);
        put(path + "2031-09-20", """
                {"title": "Première", "topics": ["Insérer"], "themes": ["INSERTION"], "attendance": 12, "aims": ["Une clause"],
                 "guests": [{"capacity": "Facilitateur", "organisation": "Région"}], "pilots": ["essai-du-reseau"],
                 "outcome": "Une clause type"}""").statusCode(201);
        String next = as("reader").get(NETWORKS + "/rencontres/meetings?limit=1").then().body("items.title",
                contains("Première")).extract().path("next");
        as("reader").get(NETWORKS + "/rencontres/meetings?limit=1&after=" + next).then().body("items.title",
                contains("Deuxième")).body("next", nullValue());
        put(path + "2032-03-01", "{\"title\": \"x\", \"pilots\": [\"nulle-part\"]}").statusCode(422);
        as("reader").get(NETWORKS + "/rencontres/meetings/2033-01-01").then().statusCode(404);
        as("steward").header("If-Match", "*").delete(NETWORKS + "/rencontres").then().statusCode(409);
        as("steward").header("If-Match", "*").delete(NETWORKS + "/rencontres/meetings/2032-02-01").then().statusCode(204);
        assertComesBackUnchanged(NETWORKS + "/rencontres/meetings");
    }

    @Test
    void A_file_of_meetings_is_read_by_the_day_and_names_its_bad_lines() {
        network("fichier");
        String path = NETWORKS + "/fichier/meetings";
        send(path, "text/csv", """
                Invites;DATE;intitulé;sujets;marchés tests;participants
                Chargé de mission // Région | Facilitateur;20/09/2031;Rentrée;"Insérer
                Recycler";essai-du-reseau;14
                ;septembre 2031;Sans jour;;;
                ;21/09/2031;;;;
                a // b // c;22/09/2031;Trop;;;beaucoup
                ;23/09/2031;Inconnu;;nulle-part;
                ;2031-09-20;Encore;;;
                """.getBytes(StandardCharsets.UTF_8)).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(5))
                .body("lines[0].code", equalTo("2031-09-20")).body("lines[1].errors.code", contains("meeting-date"))
                .body("lines[2].errors.column", contains("intitulé"))
                .body("lines[3].errors.column", contains("invités", "participants"))
                .body("lines[4].errors.column", contains("marchés tests"))
                .body("lines[5].errors.code", contains("named-twice"));
        as("reader").get(path + "/2031-09-20").then().body("guests.capacity", contains("Chargé de mission", "Facilitateur"))
                .body("topics", contains("Insérer", "Recycler")).body("attendance", equalTo(14));
    }

    @Test
    void A_file_of_meetings_that_is_none_is_refused_and_one_of_any_usual_encoding_is_read() {
        network("tortures");
        var route = new FileRoute(OF_BUYER + "/buyers-networks/tortures/meetings");
        for (String charset : new String[] { "UTF-8", "windows-1252", "UTF-16", "x-UTF-16LE-BOM" }) {
            route.send("steward", "", "text/csv", ("intitulé;date\nŒuvre d’été;" + (10 + charset.length()) + "/06/2031\n")
                    .getBytes(Charset.forName(charset))).statusCode(200).body("created", equalTo(1))
                    .body("lines[0].title", equalTo("Œuvre d’été"));
        }
        route.csv("", "").statusCode(400).body("errors.code", contains("csv-empty"));
        route.csv("", "date;intitulé\n").statusCode(200).body("received", equalTo(0));
        route.csv("", "intitulé\nx\n").statusCode(400).body("errors.code", contains("column-missing"));
        route.csv("", "date;intitulé;DATE\n").statusCode(400).body("errors.code", contains("column-duplicate"));
        route.csv("", "date;intitulé;météo\n").statusCode(400).body("errors.code", contains("column-unknown"));
        route.csv("", "date;intitulé\n20/09/2031;\"jamais fermé\n").statusCode(400);
        route.csv("", "date;intitulé\n" + "20/09/2031;x\n".repeat(1_001)).statusCode(413);
        route.csv("", "date;intitulé\n22/09/2031;" + "x".repeat(100_001) + "\n23/09/2031;Bonne\n").statusCode(200)
                .body("lines[0].errors.code", contains("line-too-long")).body("lines[1].outcome", equalTo("CREATED"));
        route.send("steward", "", WorkbookTable.MEDIA_TYPE, new byte[3]).statusCode(400);
        route.send("reader", "", "text/csv", new byte[0]).statusCode(400);
        route.send("reader", "", "text/csv", "date;intitulé\n".getBytes(StandardCharsets.UTF_8)).statusCode(403);
    }

    @Test
    void A_survey_counts_answers_and_tells_the_most_frequent_first() {
        network("enquete");
        put(OF_BUYER + "/needs-surveys/besoins", """
                {"title": "Besoins", "askedOn": "2031", "network": "enquete", "asked": 40, "answered": 30, "answers": [
                  {"kind": "BRAKE", "text": "Temps", "count": 6}, {"kind": "BRAKE", "text": "Recours", "count": 15},
                  {"kind": "BRAKE", "text": "Pas compté"}, {"kind": "TRAINING", "text": "Critères", "count": 10}]}""")
                .statusCode(201).body("results.kind", contains("BRAKE", "INFORMATION", "TRAINING"))
                .body("results[0].answers.text", contains("Recours", "Temps", "Pas compté"))
                .body("results[0].answers.share", contains(50f, 20f, null));
        put(OF_BUYER + "/needs-surveys/fausse", """
                {"title": "x", "network": "nulle-part", "asked": 10, "answered": 11, "answers": [
                  {"kind": "BRAKE", "text": "Temps", "count": 12}, {"kind": "BRAKE", "text": "TEMPS", "count": 1}]}""")
                .statusCode(422).body("errors.code", contains("needs-network-unknown", "needs-more-answers-than-asked",
                        "needs-count-above-answers", "named-twice"));
        put(OF_BUYER + "/needs-surveys/fausse", """
                {"title": "x", "answers": [{"kind": "BRAKE", "text": "Temps", "who": "Une personne"}]}""").statusCode(400);
        assertComesBackUnchanged(SURVEYS);
        send(SURVEYS, "text/csv", """
                code;intitulé;freins;besoins de formation;répondants
                besoins;Besoins;"Recours // 16
                Coût // 3";Critères // 10;30
                autre;Autre;Temps // souvent;;30
                tierce;Tierce;Temps // 31;;30
                """.getBytes(StandardCharsets.UTF_8)).body("changed", equalTo(1)).body("rejected", equalTo(2))
                .body("lines[0].changes.column", contains("freins")).body("lines[1].errors.code", contains("survey-no-number"))
                .body("lines[2].errors.code", contains("needs-count-above-answers"));
        as("reader").get(SURVEYS + "/besoins").then().body("answers.text", contains("Recours", "Coût", "Critères"));
        as("contributor").get(SURVEYS).then().statusCode(403);
        as("steward").header("If-Match", "*").delete(SURVEYS + "/besoins").then().statusCode(204);
    }

    @Test
    void A_file_of_surveys_stands_whatever_is_sent() {
        put("/organisations/200069037", "{\"name\": \"Acheteur des fichiers d’enquêtes\", \"kind\": \"OTHER\"}");
        new FileRoute("/organisations/200069037/needs-surveys").standsWhateverIsSent("code;intitulé;répondants;freins",
                "CODE;TITLE;30;Temps // 3", "sheet-code");
    }

    @Test
    void A_file_of_networks_comes_in_and_goes_out_and_stands_whatever_is_sent() {
        put("/organisations/200069045", "{\"name\": \"Acheteur des fichiers de réseaux\", \"kind\": \"OTHER\"}");
        put("/organisations/200069045/pilot-contracts/essai", """
                {"title": "Essai", "state": "UNDER_WAY", "family": "reseau-papier", "tried": "Un lot"}""");
        var route = new FileRoute("/organisations/200069045/buyers-networks");
        route.csv("",
                """
                        participants;Depuis;CODE;intitule;objectifs partages;animation
                        Service juridique // service ressource | Acheteurs des communes // acheteur;sept 2027;a;A;Essayer // essai;Deux agents
                        ;;b;B;Essayer // nulle-part;
                        Service juridique;;c;C;;
                        """)
                .statusCode(200).body("created", equalTo(1)).body("lines[1].errors.column", contains("objectifs partagés"))
                .body("lines[2].errors.column", contains("participants"));
        as("reader").get("/api/v1" + route.path() + "/a").then().body("aims[0].pilots", contains("essai"))
                .body("participants.kind", contains("RESOURCE", "BUYER")).body("since", equalTo("2027-09"));
        route.changesNothingWithItsExports();
        route.csv("?dryRun=true", "code;intitulé;animation\na;A;Un agent\n").body("lines[0].changes.before",
                contains("Deux agents")).body("lines[0].changes.after", contains("Un agent"));
        route.standsWhateverIsSent("code;intitulé;participants", "CODE;TITLE;Service juridique // Invité");
    }
}
