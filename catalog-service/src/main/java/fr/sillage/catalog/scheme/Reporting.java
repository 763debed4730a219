package fr.sillage.catalog.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scheme says of its reports. */
@Embeddable
public record Reporting(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "incomplete_reports") @Schema(description = "What becomes of a report of which figures are missing: it is made and says so, or it is not made") Incomplete incomplete,
        @Size(max = 500) @Column(name = "incomplete_source") @Schema(description = "The article or deliberation that says so") String source) {

    @Schema(name = "IncompleteReports")
    public enum Incomplete {
        TOLD,
        REFUSED
    }

    static final Reporting USUAL = new Reporting(Incomplete.TOLD, null);
}
