package fr.sillage.catalog.feed;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublicLimits")
public record PublicLimitsView(
        @NotNull @Schema(description = "What one address may ask in a minute; 0 where there is no limit") int perMinute,
        @NotNull @Schema(description = "As how many requests one counts that asks for all: NDJSON, CSV, OCDS") int costOfWhole) {
}
