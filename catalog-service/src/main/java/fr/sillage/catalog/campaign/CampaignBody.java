package fr.sillage.catalog.campaign;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

public record CampaignBody(
        @NotNull @Size(min = 1, max = 500) @Schema(description = "Codes of the actions evaluated, of those that are part of no other", examples = "[\"1-1.1\", \"2-1.1\"]") List<@NotNull @Code String> actions,
        @Size(min = 1, max = 10_000) @Schema(description = "How they are evaluated, by whom and when") String method,
        @Size(min = 1, max = 10_000) @Schema(description = "Why these") String note) {
}
