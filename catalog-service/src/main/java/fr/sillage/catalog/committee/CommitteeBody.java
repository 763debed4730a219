package fr.sillage.catalog.committee;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record CommitteeBody(
        @NotBlank @Size(max = 500) String title,
        @NotNull Committee.Kind kind,
        @Size(max = 20_000) @Schema(description = "What it is there for") String remit,
        @Size(max = 500) @Schema(description = "How often or when it meets", examples = "Une fois par trimestre") String meets,
        List<@NotNull @Valid Member> members,
        @Size(max = 50) @Schema(description = "Within which months it is to sit, as the scheme says") List<@NotNull @Valid Cadence> cadence,
        @Size(max = 50) @Schema(description = "On what it may give its opinion; none named: on anything, without any effect in the catalog") List<@NotNull @Valid Power> powers) {

    public CommitteeBody {
        members = members == null ? List.of() : members;
        cadence = cadence == null ? List.of() : cadence;
        powers = powers == null ? List.of() : powers;
    }
}
