package fr.sillage.catalog.campaign;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;

import fr.sillage.catalog.Api;

/** A scheme that evaluates its actions by thirds: six actions, one of them with a part, and two committees. */
public final class Evaluated {

    private static final String SCHEME = """
            {"title": "Schéma évalué", "period": {"start": "2024-01-01", "end": "2028-12-31"}, "buyers": ["%s"],
             "status": "ADOPTED", "adoption": {"reference": "délibération d’essai"},
             "evaluation": {"parts": 3, "choice": ["technique", "politique"], "validation": ["technique"],
              "overall": ["technique", "politique"], "baselineYear": 2022, "source": "Article 5"}}""";

    private Evaluated() {
    }

    public static void scheme(String code) {
        Api.organisations();
        put("/schemes/" + code, SCHEME.formatted(ILLE_ET_VILAINE)).statusCode(201);
        for (String committee : new String[] { "technique", "politique" }) {
            put("/schemes/" + code + "/committees/" + committee, """
                    {"title": "Comité %s", "kind": "OTHER",
                     "members": [{"capacity": "Membre", "decides": ["campaign", "evaluation"]}]}""".formatted(committee))
                    .statusCode(201);
            put("/schemes/" + code + "/committees/" + committee + "/sittings/2025-07-01", "{}").statusCode(201);
        }
        for (int i = 1; i <= 6; i++) {
            put("/schemes/" + code + "/actions/" + i, """
                    {"title": "Action %d", "steps": [{"title": "Faire", "due": "202%d"}],
                     "sheet": {"evaluationMeans": [{"text": "Sondage"}],
                      "evaluationIndicators": [{"text": "Part", "indicators": ["part-%d"]}]}}""".formatted(i, 9 - i, i))
                    .statusCode(201);
        }
        put("/schemes/" + code + "/actions/1.1", "{\"title\": \"Partie\", \"parent\": \"1\"}").statusCode(201);
    }

    public static void choose(String scheme, int year, String actions) {
        put("/schemes/" + scheme + "/campaigns/" + year, "{\"actions\": [" + actions + "]}").statusCode(201);
    }

    /** The committee says this of the subject as it is now. */
    public static void say(String scheme, String committee, String type, String part, String decision) {
        String path = type.equals("campaign") ? "/campaigns/" : "/evaluations/";
        String sha256 = as("reader").get("/api/v1/schemes/" + scheme + path + part).then().statusCode(200).extract()
                .path("sha256");
        as("steward").body("""
                {"subject": {"type": "%s", "ref": "%s/%s", "sha256": "%s"}, "decision": "%s"}"""
                .formatted(type, scheme, part, sha256, decision))
                .post("/api/v1/schemes/" + scheme + "/committees/" + committee + "/sittings/2025-07-01/opinions").then()
                .statusCode(201);
    }

    public static void decide(String scheme, int year) {
        say(scheme, "technique", "campaign", String.valueOf(year), "FAVOURABLE");
        say(scheme, "politique", "campaign", String.valueOf(year), "FAVOURABLE");
    }

    public static void tell(String scheme, int year, String first, String second) {
        put("/schemes/" + scheme + "/evaluations/" + year, """
                {"summary": "Bilan", "findings": [{"action": "%s", "results": "Atteint", "advice": "KEEP"},
                 {"action": "%s", "results": "En partie", "practices": "Réflexe acquis", "advice": "AMEND"}]}"""
                .formatted(first, second)).statusCode(201);
    }
}
