package fr.sillage.catalog.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.scheme.PartialDate;
import fr.sillage.catalog.scheme.PartialDates;
import fr.sillage.catalog.scheme.PlausibleDate;

public record PlanLineBody(
        @NotBlank @Size(max = 1_000) String title,
        @Size(min = 1, max = 300) @Schema(description = "Who does it, by capacity") String lead,
        @Size(max = 20) @Schema(description = "With whom: professional bodies, partners, directorates") List<@NotBlank @Size(max = 300) String> partners,
        @PartialDate @Schema(examples = "2025-06") String due,
        @PlausibleDate @Schema(description = "Absent until it is done") LocalDate doneOn,
        @Size(min = 1, max = 2_000) @Schema(description = "What shows that it was done") String evidence,
        @Size(min = 1, max = 2_000) @Schema(description = "Why it will not be done; such a line no longer counts") String givenUp,
        @Valid Validation validation,
        @Size(min = 1, max = 5_000) String note) {

    public PlanLineBody {
        partners = partners == null ? List.of() : partners;
    }

    /** Whether it should have been done by then. */
    boolean isLate(LocalDate today) {
        return due != null && doneOn == null && givenUp == null && PartialDates.last(due).isBefore(today);
    }
}
