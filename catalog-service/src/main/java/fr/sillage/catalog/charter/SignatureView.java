package fr.sillage.catalog.charter;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record SignatureView(@NotNull String code, @NotNull @JsonUnwrapped SignatureBody body, @NotNull long version) {

    static SignatureView from(Signature signature) {
        return new SignatureView(signature.code(), signature.body(), signature.version());
    }
}
