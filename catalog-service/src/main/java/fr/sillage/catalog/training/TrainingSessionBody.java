package fr.sillage.catalog.training;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Siren;
import fr.sillage.catalog.scheme.PlausibleDate;

/** Nobody is named: people are counted. */
public record TrainingSessionBody(
        @NotNull @Siren @Schema(description = "SIREN of the buyer whose people they are", examples = "223500018") String buyer,
        @Schema(description = "Absent for elected members, who are of no level") TrainingLevel level,
        TrainingSkill skill,
        @NotNull TrainingAudience audience,
        @NotBlank @Size(max = 500) String title,
        @NotNull @PlausibleDate @Schema(description = "First day") LocalDate on,
        @DecimalMin("0.25") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) @Schema(description = "How long it takes, in hours") BigDecimal hours,
        @Size(min = 1, max = 300) @Schema(description = "Who teaches, by organisation or capacity") String trainer,
        @Min(0) @Max(1_000_000) @Schema(description = "How many it is meant for") Integer concerned,
        @Min(0) @Max(1_000_000) @Schema(description = "How many came; absent until it was held") Integer trained,
        @Min(0) @Max(1_000_000) @Schema(description = "How many of these had never been trained at this level; all of them where absent") Integer firstTime,
        @Size(min = 1, max = 5_000) String note) {

    private static final int SCALE = 2;

    public TrainingSessionBody {
        hours = hours == null || hours.scale() >= SCALE ? hours : hours.setScale(SCALE);
    }

    boolean isHeld() {
        return trained != null;
    }

    /** How many more people it makes that are trained at its level. */
    int newlyTrained() {
        return firstTime != null ? firstTime : trained == null ? 0 : trained;
    }
}
