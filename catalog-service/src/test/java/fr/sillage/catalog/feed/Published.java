package fr.sillage.catalog.feed;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;

import fr.sillage.catalog.Api;

/** Intentions for the tests of what anybody may read of them. */
final class Published {

    static final String PATH = "/api/v1/purchasing-intentions/";
    static final String PUBLIC = "/api/v1/public/purchasing-intentions";

    private Published() {
    }

    static void families() {
        Api.organisations();
        put("/purchase-families/flux", "{\"title\": \"Travaux d’école\"}");
        put("/purchase-families/flux-partie", "{\"title\": \"Toitures\", \"parent\": \"flux\"}");
    }

    static String body(String title, String more) {
        return """
                {"buyers": ["%s"], "title": "%s", "family": "flux-partie", "category": "WORKS", "publication": "2031-Q2"%s}"""
                .formatted(ILLE_ET_VILAINE, title, more);
    }

    static void intention(String ref, String title, String more) {
        put("/purchasing-intentions/" + ref, body(title, more));
        step(ref, "PLANNED");
        step(ref, "PUBLISHED");
    }

    static int step(String ref, String to) {
        return as("steward").body("""
                {"to": "%s", "on": "2026-01-15", "reason": "Essai", "lessons": "Essai"}""".formatted(to))
                .post(PATH + ref + "/transitions").statusCode();
    }
}
