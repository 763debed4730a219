package fr.sillage.catalog.partner;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key as it was sent. */
class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String text;

    ApiKeyRequest(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
