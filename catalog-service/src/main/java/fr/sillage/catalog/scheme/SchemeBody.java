package fr.sillage.catalog.scheme;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.api.Siren;

public record SchemeBody(
        @NotBlank @Size(max = 500) String title,
        @NotNull @Valid Period period,
        @NotEmpty @Schema(description = "SIREN of each buyer; several for a joint scheme") List<@NotNull @Siren String> buyers,
        @Code @Schema(description = "Code of the scheme that this one follows") String follows,
        @NotNull Scheme.Status status,
        @Valid Adoption adoption,
        @Size(max = 20_000) String introduction,
        List<@NotNull @Valid Goal> goals,
        @Schema(description = "The committees whose favourable opinion a report needs before it is published, in this order; none: it needs none") List<@NotNull @Valid ValidationStep> validation,
        @Valid @Schema(description = "Left out: a report with gaps is made and says so") Reporting reporting,
        @Valid @Schema(description = "What the scheme asks of each purchase; left out: nothing") Purchasing purchasing,
        @Valid @Schema(description = "What the scheme says of its committees; left out: nothing") Governance governance,
        @Valid @Schema(description = "How the scheme evaluates its actions; left out: it does not") Evaluating evaluation) {

    public SchemeBody {
        goals = goals == null ? List.of() : goals;
        validation = validation == null ? List.of() : validation;
        reporting = reporting == null ? Reporting.USUAL : reporting;
    }
}
