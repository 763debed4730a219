package fr.sillage.reporting.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.report.HtmlRenderer;

/** Why a run is given up. */
@Schema(name = "RunWithdrawal")
public record WithdrawalBody(
        @NotBlank @Size(max = 1000) @Schema(description = "In French, for those who follow the run", examples = "Les chiffres manquants ne viendront pas : le prestataire a fermé.") String reason) {

    public WithdrawalBody {
        reason = reason == null ? null : HtmlRenderer.writable(reason).strip();
    }
}
