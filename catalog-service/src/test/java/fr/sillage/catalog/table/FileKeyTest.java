package fr.sillage.catalog.table;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.campaign.Evaluated;
import fr.sillage.catalog.framework.Measures;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Every table that is taken from a file is taken once under a key. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FileKeyTest {

    private static final String BUYER = "/organisations/200069003";
    private static final String SCHEME = "/schemes/cles-des-fichiers";

    @BeforeEach
    void whatFilesSpeakOf() {
        if (as("reader").get("/api/v1" + SCHEME).statusCode() == 200) {
            return;
        }
        put(BUYER, "{\"name\": \"Acheteur aux clés\", \"kind\": \"OTHER\"}");
        put("/purchase-families/cles-papier", "{\"title\": \"Papier sous clé\"}");
        put(BUYER + "/buyers-networks/reseau", "{\"title\": \"Réseau\"}");
        Evaluated.scheme("cles-des-fichiers");
        Evaluated.choose("cles-des-fichiers", 2024, "\"1\", \"2\"");
        put(SCHEME + "/evaluations/2024", "{\"summary\": \"Bilan\"}").statusCode(201);
        put(SCHEME + "/charters/pacte", "{\"title\": \"Pacte\", \"parts\": [{\"heading\": \"Objet\", \"items\": [\"Un\"]}]}")
                .statusCode(201);
        put("/frameworks/cles-des-fichiers", "{\"title\": \"Référentiel sous clé\"}");
        as("steward").contentType("text/markdown; charset=UTF-8").body(Measures.first("7.3").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/frameworks/cles-des-fichiers/imports").then().statusCode(200);
    }

    /** Where it is sent, its header, and a line that is one thing and another one that is another. */
    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(BUYER + "/referents", "code;fonction;boîte partagée", "a;A;a@exemple.fr", "b;B;b@exemple.fr"),
                Arguments.of(BUYER + "/pilot-contracts", "code;intitulé;état;famille;ce qui est essayé",
                        "a;A;candidat;cles-papier;Un lot", "b;B;candidat;cles-papier;Un lot"),
                Arguments.of(BUYER + "/needs-surveys", "code;intitulé;freins", "a;A;Temps // 3", "b;B;"),
                Arguments.of(BUYER + "/buyers-networks", "code;intitulé;depuis", "cle-a;A;2007", "cle-b;B;2007"),
                Arguments.of(BUYER + "/buyers-networks/reseau/meetings", "date;intitulé", "20/09/2031;A", "21/09/2031;B"),
                Arguments.of(BUYER + "/purchase-map/2051", "famille;direction;dépense", "cles-papier;;10", "cles-papier;;20"),
                Arguments.of(SCHEME + "/actions", "code;intitulé", "cle-1;A", "cle-2;B"),
                Arguments.of(SCHEME + "/evaluations", "année;code;résultats;suite", "2024;1;Atteint;conserver",
                        "2024;2;Atteint;conserver"),
                Arguments.of(SCHEME + "/plans", "année;plan;ligne;intitulé;type", "2025;a;;A;Plan de communication",
                        "2025;b;;B;Plan de communication"),
                Arguments.of(SCHEME + "/training-sessions", "code;intitulé;acheteur;niveau;public;date",
                        "a;A;223500018;pilotes;agents;15/05/2025", "b;B;223500018;pilotes;agents;15/05/2025"),
                Arguments.of(SCHEME + "/training-populations", "acheteur;année;pilotes;contributeurs;agents",
                        "223500018;2025;1;2;3", "223500018;2026;1;2;3"),
                Arguments.of(SCHEME + "/charters", "code;intitulé;contenu", "cle-a;A;Objet // Un", "cle-b;B;Objet // Un"),
                Arguments.of(SCHEME + "/charters/pacte/signatures", "code;signataire;type;signé le",
                        "a;A;fournisseur;15/06/2017", "b;B;fournisseur;15/06/2017"),
                Arguments.of("/frameworks/cles-des-fichiers/assessments/223500018/2025-03-31", "action;réponse",
                        "7.3.1;programmé", "7.3.2;programmé"),
                Arguments.of("/library", "code;type;intitulé;acheteur", "cle-guide-a;guide;A;200069003",
                        "cle-guide-b;guide;B;200069003"),
                Arguments.of("/purchasing-intentions", "référence;acheteurs;intitulé;famille;nature;publication",
                        "cle-2031-1;200069003;A;cles-papier;fournitures;2031",
                        "cle-2031-2;200069003;B;cles-papier;fournitures;2031"));
    }

    private static ValidatableResponse send(String account, String path, String query, String key, String file) {
        return given().auth().preemptive().basic(account, account).header("Content-Type", "text/csv; charset=UTF-8")
                .header("Idempotency-Key", key).body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1" + path + "/imports" + query).then();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void A_file_under_a_key_is_taken_once_and_another_one_is_refused(String path, String header, String line, String other) {
        String key = "cle " + path;
        String file = header + "\n" + line + "\n";
        send("steward", path, "?dryRun=true", key, file).statusCode(200).body("written", equalTo(false))
                .body("unchanged", equalTo(0)).body("rejected", equalTo(0));
        String first = send("steward", path, "", key, file).statusCode(200).body("written", equalTo(true))
                .body("unchanged", equalTo(0)).body("rejected", equalTo(0)).extract().asString();
        assertThat(send("steward", path, "", key, file).statusCode(200).extract().asString()).isEqualTo(first);
        send("steward", path, "", key, header + "\n" + other + "\n").statusCode(422).body("detail",
                containsString(key));
        send("steward", path, "?mode=atomic", key, file).statusCode(422);
        send("steward", path, "?dryRun=true", "autre " + key, header + "\n" + other + "\n").statusCode(200)
                .body("unchanged", equalTo(0));
        send("steward", path, "", "autre " + key, file).statusCode(200).body("unchanged", equalTo(1));
        send("steward", path, "", "x".repeat(201), file).statusCode(400);
        send("reader", path, "", key, file).statusCode(403);
    }
}
