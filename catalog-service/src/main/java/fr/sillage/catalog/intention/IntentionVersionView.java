package fr.sillage.catalog.intention;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record IntentionVersionView(
        @NotNull int number,
        @NotNull IntentionStatus status,
        @Schema(description = "Where its status changed: the day on which it did") LocalDate on,
        String reason,
        String lessons,
        @NotNull @JsonUnwrapped PurchasingIntentionBody body) {

    static IntentionVersionView from(IntentionVersion version) {
        return new IntentionVersionView(version.number(), version.status(), version.happenedOn(), version.reason(),
                version.lessons(), version.body());
    }
}
