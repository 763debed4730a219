package fr.sillage.catalog.scheme;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** What the scheme says of its committees. Rules come with the article that says so; one left out is not held. */
@Schema(name = "SchemeGovernance")
public record Governance(@Valid Order order, @Valid ActionExit actionExit) {

    /** One agrees only to what those named before it agreed to. */
    @Schema(name = "OrderOfCommittees", description = "A committee is favourable only to what those named before it are favourable to")
    public record Order(
            @NotEmpty @Size(max = 20) @Schema(description = "Codes of committees of the scheme", examples = "[\"pilotage-technique\", \"pilotage-politique\"]") List<@NotNull @Code String> committees,
            @NotEmpty @Size(max = 50) @Schema(description = "The types of subject for which it holds", examples = "[\"action\", \"campaign\"]") List<@NotNull @Code String> types,
            @NotBlank @Size(max = 500) String source) {
    }

    /** @param years that an action stays; it may be proposed for leaving in the last of them, and leaves at its end */
    @Schema(name = "ActionExit", description = "An action leaves the scheme at the earliest at the end of so many years; a committee may look at it in the last of them")
    public record ActionExit(
            @NotNull @Min(1) @Max(20) @Schema(examples = "3") Integer years,
            @NotBlank @Size(max = 500) String source) {
    }

    /** Whether the order names this committee. */
    boolean names(String committee) {
        return order != null && order.committees().contains(committee);
    }
}
