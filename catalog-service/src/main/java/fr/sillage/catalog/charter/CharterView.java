package fr.sillage.catalog.charter;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record CharterView(@NotNull String code, @NotNull @JsonUnwrapped CharterBody body,
        @NotNull @Schema(description = "Who is bound by it on the day asked for, by kind; a kind without any is left out") Map<SignatoryKind, Long> signatories,
        @NotNull @Schema(description = "Organisations bound by it on that day") long total, @NotNull long version) {

    static CharterView from(Charter charter, Map<SignatoryKind, Long> signatories) {
        return new CharterView(charter.code(), charter.body(), signatories,
                signatories.values().stream().mapToLong(Long::longValue).sum(), charter.version());
    }
}
