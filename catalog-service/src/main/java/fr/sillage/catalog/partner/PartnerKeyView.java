package fr.sillage.catalog.partner;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PartnerKey")
public record PartnerKeyView(@NotNull String id, String label, @NotNull Instant createdAt,
        @Schema(description = "Absent for one that is good") Instant revokedAt,
        @Schema(description = "The last day on which somebody signed in with it") LocalDate lastUsed) {

    static PartnerKeyView from(PartnerKey key) {
        return new PartnerKeyView(key.id(), key.label(), key.createdAt(), key.revokedAt(), key.lastUsed());
    }
}
