package fr.sillage.catalog.intention;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record IntentionContractsBody(
        @NotNull @Size(max = 500) @Schema(description = "All of them; they are not looked up, as their data may come later") List<@NotNull @Valid ContractKey> contracts) {
}
