package fr.sillage.catalog.referent;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(name = "Referent")
public record ReferentView(
        @NotNull String buyer,
        @NotNull @Schema(examples = "clauses-sociales") String code,
        @NotNull @JsonUnwrapped ReferentBody body,
        @NotNull long version) {

    static ReferentView from(Referent referent) {
        return new ReferentView(referent.buyer(), referent.code(), referent.body(), referent.version());
    }
}
