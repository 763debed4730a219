package fr.sillage.indicators.measure;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** What a measure is split by: paper by label, agents by level of training. */
public record Breakdown(
        @NotBlank @Size(max = 200) @Schema(examples = "Label") String title,
        @NotNull ItemRule itemRule,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Item> items) {

    @Schema(name = "BreakdownItem")
    public record Item(
            @NotNull @Code @Schema(examples = "recycle") String code,
            @NotBlank @Size(max = 200) @Schema(examples = "Recyclé") String label) {
    }

    List<String> codes() {
        return items.stream().map(Item::code).toList();
    }
}
