package fr.sillage.catalog.referral;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ReferralBody(
        @NotNull LocalDate askedOn,
        @Schema(description = "Together with the advice") LocalDate answeredOn,
        @Size(min = 1, max = 200) @Schema(description = "Who answered", examples = "Référente clauses sociales") String by,
        @Size(min = 1, max = 20_000) String advice) {
}
