package fr.sillage.catalog.feed;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;

import fr.sillage.catalog.Api;

/** Intentions for the tests of what anybody may read of them. */
public final class Published {

    public static final String PATH = "/api/v1/purchasing-intentions/";
    public static final String PUBLIC = "/api/v1/public/purchasing-intentions";

    /** More than an ordinary intention has. */
    public static final String RICH = """
            , "cpv": "45261000-4", "otherCpv": ["45262500-6"], "innovation": true, "durationMonths": 24, "renewals": 1,
            "description": "Première ligne, virgule ; point-virgule\\nDeuxième ligne \\"entre guillemets\\"",
            "amount": {"from": 100000, "to": 250000.5}, "procedure": "OPEN", "technique": "FRAMEWORK",
            "places": [{"code": "35238", "kind": "COMMUNE", "name": "Rennes"}], "start": "2031-10",
            "renews": [{"buyer": "22350001800013", "contract": "2027-12"}],
            "contact": {"name": "=Direction", "email": "achats@example.fr", "published": true},
            "lots": [{"number": 1, "title": "Gros | œuvre", "considerations": [
                {"kind": "RESERVED", "theme": "INSERTION", "reservedFor": "SIAE", "plannedHours": 400, "publics": ["YOUTH"]}]}],
            "considerations": [{"kind": "CRITERION", "theme": "CARBON", "weight": 15},
                {"kind": "CRITERION", "theme": "REUSE", "weight": 5}, {"kind": "CLAUSE", "theme": "WASTE"}]""";

    private Published() {
    }

    public static void families() {
        Api.organisations();
        put("/purchase-families/flux", "{\"title\": \"Travaux d’école\"}");
        put("/purchase-families/flux-partie", "{\"title\": \"Toitures\", \"parent\": \"flux\"}");
    }

    static String body(String title, String more) {
        return """
                {"buyers": ["%s"], "title": "%s", "family": "flux-partie", "category": "WORKS", "publication": "2031-Q2"%s}"""
                .formatted(ILLE_ET_VILAINE, title, more);
    }

    public static void intention(String ref, String title, String more) {
        put("/purchasing-intentions/" + ref, body(title, more));
        step(ref, "PLANNED");
        step(ref, "PUBLISHED");
    }

    public static int step(String ref, String to) {
        return as("steward").body("""
                {"to": "%s", "on": "2026-01-15", "reason": "Essai", "lessons": "Essai"}""".formatted(to))
                .post(PATH + ref + "/transitions").statusCode();
    }
}
