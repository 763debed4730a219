package fr.sillage.catalog.strategy;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;

import java.util.List;

import fr.sillage.catalog.Api;
import io.restassured.response.ValidatableResponse;

/** Schemes with rules on purchases, and intentions held to them. */
public final class Purchases {

    public static final String INTENTION = "/api/v1/purchasing-intentions/{ref}";

    /** All that is asked of a needs sheet. */
    public static final String WHOLE_SHEET = """
            {"needToBuy": {"answer": "YES", "text": "Les salles sont trop froides"}, "impacts": "Chantier, matériaux",
             "reductions": "Réemploi des menuiseries", "alternatives": [{"kind": "REUSE", "text": "Radiateurs déposés"}],
             "environment": "Énergie", "biodiversity": "Nichoirs", "social": "Insertion",
             "stakes": {"users": "HIGH", "visibility": "MEDIUM", "social": "HIGH", "environment": "HIGH"}}""";

    private Purchases() {
    }

    /** A scheme that asks for strategies above 40 000 €, and has two committees that sat twice. */
    public static void scheme(String code) {
        Api.scheme(code, ILLE_ET_VILAINE, "DRAFT");
        for (String committee : List.of("strategique", "revue")) {
            put("/schemes/" + code + "/committees/" + committee, """
                    {"title": "Comité %s", "kind": "OTHER", "members": [{"person": "committee", "capacity": "Élue",
                     "decides": ["targeted-file", "purchase-strategy"]}]}""".formatted(committee)).statusCode(201);
            for (String date : List.of("2026-03-12", "2026-06-02")) {
                put("/schemes/" + code + "/committees/" + committee + "/sittings/" + date, "{}").statusCode(201);
            }
        }
        put("/schemes/" + code, schemeBody("""
                {"strategyThreshold": {"amount": 40000, "source": "Schéma, méthode"},
                 "environmentalCriterion": {"percent": 15, "source": "Objectif 12"},
                 "targetedFiles": {"from": 1, "to": 2, "source": "Objectif 1"},
                 "strategicCommittee": "strategique", "reviewCommittee": "revue",
                 "leadTimes": {"committeeDays": 15}}""")).statusCode(200);
    }

    public static String schemeBody(String purchasing) {
        return """
                {"title": "Schéma d’essai", "period": {"start": "2024-01-01", "end": "2028-12-31"}, "buyers": ["%s"],
                 "status": "DRAFT", "purchasing": %s}""".formatted(ILLE_ET_VILAINE, purchasing);
    }

    /** @param more of its body, from a comma on */
    public static void intention(String ref, String scheme, String more) {
        put("/purchase-families/essai-achats", """
                {"title": "Achats d’essai", "cpvPrefixes": ["30"]}""");
        put("/purchasing-intentions/" + ref, """
                {"buyers": ["%s"], "scheme": "%s", "title": "Achat %s", "family": "essai-achats", "category": "SUPPLIES",
                 "publication": "2026-11"%s}""".formatted(ILLE_ET_VILAINE, scheme, ref, more)).statusCode(201);
    }

    /** @param objectives by which texts differ */
    public static String strategy(String objectives, String... expertise) {
        List<String> advice = List.of(expertise).stream().map("""
                {"expertise": "%s", "by": "Service d’essai", "on": "2026-03-02", "text": "Favorable"}"""::formatted).toList();
        return """
                {"objectives": "%s", "market": "Trois fournisseurs", "advice": %s}""".formatted(objectives, advice);
    }

    public static ValidatableResponse step(String ref, String to) {
        return as("steward").body("""
                {"to": "%s", "on": "2026-06-15"}""".formatted(to)).post(INTENTION + "/transitions", ref).then();
    }

    public static void published(String ref) {
        step(ref, "PLANNED").statusCode(201);
        step(ref, "PUBLISHED").statusCode(201);
    }

    /** @param sha256 null for none */
    public static void opinion(String scheme, String committee, String date, String type, String subject, String sha256,
            String decision) {
        String hash = sha256 == null ? "" : ", \"sha256\": \"" + sha256 + "\"";
        as("committee").body("""
                {"subject": {"type": "%s", "ref": "%s"%s}, "decision": "%s"}""".formatted(type, subject, hash, decision))
                .post("/api/v1/schemes/{scheme}/committees/{code}/sittings/{date}/opinions", scheme, committee, date)
                .then().statusCode(201);
    }
}
