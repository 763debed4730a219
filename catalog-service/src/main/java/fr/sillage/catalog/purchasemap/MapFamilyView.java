package fr.sillage.catalog.purchasemap;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.api.Messages;
import fr.sillage.api.Problem;

@Schema(name = "MapFamily")
public record MapFamilyView(
        @NotNull @Schema(description = "Code of the purchase family", examples = "fournitures-papier") String family,
        @NotNull String title,
        @NotNull @JsonUnwrapped MapFamilyBody body,
        @Schema(description = "€ HT: `spend`, or what its directorates spend") BigDecimal total,
        @NotNull @Schema(description = "What looks like a slip") List<Problem.Detail> warnings,
        @NotNull long version) {

    static MapFamilyView from(MapFamily family, String title, Messages messages) {
        return new MapFamilyView(family.family(), title, family.body(), family.body().total().orElse(null),
                MapFamilyRules.warnings(family.body()).stream().map(messages::detail).toList(), family.version());
    }
}
