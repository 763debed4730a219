package fr.sillage.catalog.needs;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.api.Problem;

public record NeedsSheetView(
        @NotNull @Schema(description = "Reference of the intention") String intention,
        @NotNull @JsonUnwrapped NeedsSheetBody body,
        @NotNull @Schema(description = "What it does not say yet") List<Problem.Detail> incomplete,
        @NotNull long version) {

    static NeedsSheetView from(String ref, NeedsSheet sheet, List<Problem.Detail> incomplete) {
        return new NeedsSheetView(ref, sheet.body(), incomplete, sheet.version());
    }
}
