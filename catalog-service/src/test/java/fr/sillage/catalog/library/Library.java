package fr.sillage.catalog.library;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;

import io.restassured.response.ValidatableResponse;

/** The library as its readers and contributors use it. */
final class Library {

    static final String PATH = "/api/v1/library";

    private Library() {
    }

    /** @param more fields of the body, each with a comma before it */
    static String item(String buyer, String kind, String title, String more) {
        return "{\"buyer\": \"%s\", \"kind\": \"%s\", \"title\": \"%s\"%s}".formatted(buyer, kind, title, more);
    }

    static String guide(String title, String more) {
        return item(ILLE_ET_VILAINE, "GUIDE", title, more);
    }

    static void published(String code, String body) {
        put("/library/" + code, body);
        move("steward", code, "PUBLISHED");
    }

    static ValidatableResponse move(String account, String code, String to) {
        return move(account, code, "{\"to\": \"" + to + "\"}", null);
    }

    static ValidatableResponse move(String account, String code, String body, String key) {
        var request = as(account).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(PATH + "/" + code + "/transitions").then();
    }

    static ValidatableResponse create(String account, String code, String body) {
        return as(account).header("If-None-Match", "*").body(body).put(PATH + "/" + code).then();
    }
}
