package fr.sillage.catalog.training;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.table.FileRoute;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TrainingResourceTest {

    private static final String SESSION = """
            {"buyer": "223500018", "level": "%s", "skill": "SOUNDING", "audience": "AGENTS", "title": "Sourçage",
             "on": "%s", "hours": 3.5, "concerned": 20%s}""";

    private static String sessions(String scheme) {
        Api.scheme(scheme, ILLE_ET_VILAINE, "ADOPTED");
        return "/schemes/" + scheme + "/training-sessions";
    }

    @Test
    void What_the_register_comes_to_is_told_by_level_and_year() {
        String path = sessions("formations-totaux");
        put(path + "/1", SESSION.formatted("CONTRIBUTORS", "2024-05-15", ", \"trained\": 18")).statusCode(201)
                .body("hours", equalTo(3.5f));
        put(path + "/2", SESSION.formatted("CONTRIBUTORS", "2025-05-15", ", \"trained\": 10, \"firstTime\": 7"));
        put(path + "/3", SESSION.formatted("CONTRIBUTORS", "2028-05-15", "")).statusCode(201);
        put("/schemes/formations-totaux/training-populations/223500018/2024",
                "{\"pilots\": 20, \"contributors\": 50, \"agents\": 1000, \"note\": \"Au 1er janvier\"}").statusCode(201);
        as("reader").get("/api/v1/schemes/formations-totaux/training-totals?year=2025&level=CONTRIBUTORS").then()
                .statusCode(200).body("items.trained", contains(25)).body("items.attendances", contains(10))
                .body("items.coverage", contains(50.0f)).body("items.bySkill.SOUNDING", contains(10));
        as("reader").get("/api/v1/schemes/formations-totaux/training-totals?buyer=226200012").then().statusCode(200)
                .body("total", equalTo(0));
        as("reader").get("/api/v1/schemes/formations-totaux/training-populations").then().statusCode(200)
                .body("items.agents", contains(1000));
        as("reader").get("/api/v1/schemes/formations-totaux/training-populations/223500018/2024").then().statusCode(200)
                .body("note", equalTo("Au 1er janvier"));
        as("reader").get("/api/v1" + path + "?year=2025&skill=SOUNDING").then().statusCode(200)
                .body("items.code", contains("2"));
        as("reader").get("/api/v1" + path + "?limit=2").then().statusCode(200).body("items.code", contains("1", "2"));
    }

    @Test
    void Nobody_is_trained_at_what_is_to_come_nor_for_a_buyer_that_is_not_of_the_scheme() {
        String path = sessions("formations-fautes");
        put(path + "/x", SESSION.formatted("PILOTS", "2028-05-15", ", \"trained\": 3, \"firstTime\": 5")
                .replace("223500018", PAS_DE_CALAIS)).statusCode(422)
                .body("errors.code", contains("training-buyer", "training-to-come", "training-first-time"));
        put(path + "/x", SESSION.formatted("PILOTS", "2031-05-15", "")).statusCode(422)
                .body("errors.code", contains("year-outside-scheme"));
        put("/schemes/formations-fautes/training-populations/226200012/2031",
                "{\"pilots\": 1, \"contributors\": 1, \"agents\": 1}").statusCode(422)
                .body("errors.code", contains("training-buyer", "year-outside-scheme"));
    }

    @Test
    void Elected_members_are_trained_and_are_of_no_level() {
        String path = sessions("formations-elus");
        String elected = SESSION.formatted("AGENTS", "2025-05-15", ", \"trained\": 12").replace("\"AGENTS\", \"title\"",
                "\"ELECTED\", \"title\"");
        put(path + "/1", elected).statusCode(422).body("errors.code", contains("training-level"));
        put(path + "/1", elected.replace("\"level\": \"AGENTS\", ", "")).statusCode(201).body("level", nullValue());
        put(path + "/2", SESSION.formatted("AGENTS", "2025-05-15", "").replace("\"level\": \"AGENTS\", ", ""))
                .statusCode(422);
        as("reader").get("/api/v1/schemes/formations-elus/training-totals").then().statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void A_session_once_held_stays_in_the_register() {
        String path = sessions("formations-suppression");
        put(path + "/1", SESSION.formatted("AGENTS", "2025-05-15", "")).statusCode(201).body("trained", nullValue());
        as("contributor").header("If-Match", "*").body(SESSION.formatted("AGENTS", "2025-05-15", ", \"trained\": 12"))
                .put("/api/v1" + path + "/1").then().statusCode(200);
        as("reader").get("/api/v1" + path + "/1/history").then().statusCode(200).body("items.author",
                contains("contributor", "admin"));
        as("contributor").header("If-Match", "*").delete("/api/v1" + path + "/1").then().statusCode(409);
        put(path + "/2", SESSION.formatted("AGENTS", "2025-05-15", "")).statusCode(201);
        as("reader").header("If-Match", "*").delete("/api/v1" + path + "/2").then().statusCode(403);
        as("contributor").delete("/api/v1" + path + "/2").then().statusCode(428);
        as("contributor").header("If-Match", "*").delete("/api/v1" + path + "/2").then().statusCode(204);
        as("reader").get("/api/v1" + path + "/2").then().statusCode(404);
        put("/schemes/formations-suppression/training-populations/223500018/2025",
                "{\"pilots\": 1, \"contributors\": 1, \"agents\": 1}").statusCode(201);
        as("reader").get("/api/v1/schemes/formations-suppression/training-populations/223500018/2025/history").then()
                .statusCode(200).body("items", hasSize(1));
        as("steward").header("If-Match", "*")
                .delete("/api/v1/schemes/formations-suppression/training-populations/223500018/2025").then().statusCode(204);
        as("partner").get("/api/v1/schemes/formations-suppression/training-totals").then().statusCode(403);
    }

    @Test
    void A_file_of_the_register_comes_in_and_goes_out() {
        var route = new FileRoute(sessions("formations-fichier"));
        String file = """
                intitulé;CODE;acheteur;niveau;competence;public;date;durée;formées;dont première fois
                '=Sourcer;f-1;223500018;Contributeurs;Sourçage;agents;15/05/2025;3,5;18;12
                Rôle des pilotes;f-2;223500018;pilotes;schéma et rôle de chacun;managers;10/01/2028;;;
                """;
        route.csv("?dryRun=true", file).statusCode(200).body("created", equalTo(2)).body("written", equalTo(false));
        route.csv("", file).statusCode(200).body("created", equalTo(2));
        route.changesNothingWithItsExports();
        route.csv("", "code;intitulé;formées\nf-1;=Sourcer;19\n").body("lines[0].changes.column",
                contains("personnes formées")).body("lines[0].changes.before", contains("18"));
        route.csv("", """
                code;intitulé;acheteur;niveau;public;date;formées
                f-3;Faux;223500018;maîtres;agents;bientôt;beaucoup
                f-4;Faux;223500018;pilotes;agents;15/05/2025;1,5
                f-5;Faux;226200012;pilotes;agents;15/05/2025;1
                f-6;Faux;;;;;
                """).body("lines[0].errors.column", contains("niveau", "date", "personnes formées"))
                .body("lines[1].errors.code", contains("cell-no-count"))
                .body("lines[2].errors.code", contains("training-buyer")).body("rejected", equalTo(4));
    }

    @Test
    void It_stands_whatever_is_sent() {
        new FileRoute(sessions("formations-torture")).standsWhateverIsSent(
                "code;intitulé;acheteur;niveau;public;date", "CODE;TITLE;223500018;pilotes;agents;15/05/2025");
    }

    @Test
    void A_file_of_the_people_to_be_trained_comes_in_and_goes_out() {
        sessions("formations-effectifs");
        var route = new FileRoute("/schemes/formations-effectifs/training-populations");
        String file = """
                Agents;ACHETEUR;annee;Contributeurs;pilotes;commentaire
                1 000;223500018;2025;50;20;Au 1er janvier
                1 200;223500018;2026;50;0;
                """;
        route.csv("?dryRun=true", file).statusCode(200).body("written", equalTo(false)).body("created", equalTo(2));
        as("reader").get("/api/v1" + route.path()).then().body("items", hasSize(0));
        route.csv("", file).statusCode(200).body("created", equalTo(2))
                .body("lines.code", contains("223500018/2025", "223500018/2026"));
        route.changesNothingWithItsExports();
        route.csv("", "acheteur;année;pilotes\n223500018;2025;21\n").body("lines[0].changes.before", contains("20"))
                .body("lines[0].changes.after", contains("21"));
        as("reader").get("/api/v1" + route.path() + "/223500018/2025").then().body("pilots", equalTo(21))
                .body("agents", equalTo(1000)).body("note", equalTo("Au 1er janvier"));
        route.csv("", """
                acheteur;année;pilotes;contributeurs;agents
                226200012;2031;1;1;1
                223500018;an 1;1;1;1
                223500018;2027;beaucoup;1,5;-1
                223500018;2024;1;1;-1
                223500018;2028;1;1;
                223500018;2028;1;1;1
                """).statusCode(200).body("rejected", equalTo(6)).body("lines[0].errors.column", contains("acheteur", "année"))
                .body("lines[1].errors.code", contains("cell-no-year"))
                .body("lines[2].errors.column", contains("pilotes", "contributeurs"))
                .body("lines[3].errors.column", contains("agents impliqués"))
                .body("lines[4].errors.code", contains("not-null")).body("lines[5].errors.code", contains("named-twice"));
        route.csv("", "").statusCode(400);
        route.csv("", "acheteur;pilotes\n").statusCode(400).body("errors.code", contains("column-missing"));
        route.csv("", "acheteur;année\n" + "223500018;2025\n".repeat(1_001)).statusCode(413);
        route.send("contributor", "", "text/csv", file.getBytes(StandardCharsets.UTF_8)).statusCode(403);
        route.send("steward", "", WorkbookTable.MEDIA_TYPE, new byte[3]).statusCode(400);
    }
}
