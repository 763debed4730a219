package fr.sillage.catalog.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.intention.ContractKey;
import fr.sillage.catalog.vocabulary.Theme;

@Schema(name = "ContractReviewBody")
public record ReviewBody(
        @NotNull @Valid ContractKey contract,
        @NotNull LocalDate on,
        @NotNull @Valid Performance performance,
        @Size(max = 50) List<@NotNull @Valid Outcome> environmental,
        @Size(max = 50) List<@NotNull @Valid Outcome> social,
        @Size(max = 20_000) @Schema(description = "How the supplier found the buyer, as it was said at the meeting") String supplierView,
        @NotBlank @Size(max = 20_000) @Schema(description = "What the next purchase should do otherwise, or again") String lessons) {

    public ReviewBody {
        environmental = environmental == null ? List.of() : environmental;
        social = social == null ? List.of() : social;
    }

    @Schema(name = "ContractPerformance")
    public record Performance(
            @Min(1) @Max(5) @Schema(description = "From 1, poor, to 5, excellent") int score,
            @Size(max = 20_000) String text) {
    }

    @Schema(name = "ContractOutcome", description = "What was promised of a theme, and what came of it")
    public record Outcome(
            @NotNull Theme theme,
            @PositiveOrZero @Digits(integer = 13, fraction = 4) BigDecimal planned,
            @PositiveOrZero @Digits(integer = 13, fraction = 4) BigDecimal achieved,
            @Size(min = 1, max = 50) @Schema(examples = "heures") String unit,
            @Size(max = 20_000) String text) {
    }
}
