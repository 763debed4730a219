package fr.sillage.catalog.committee;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** Somebody who sits in a committee; by their capacity alone where no name is known or wanted. */
@Schema(name = "CommitteeMember")
public record Member(
        @Size(min = 1, max = 200) @Schema(description = "Their id as the identity provider gives it; without one they record no opinion themselves") String person,
        @Size(min = 1, max = 200) String name,
        @NotBlank @Size(max = 200) @Schema(examples = "Vice-présidente") String capacity,
        @Size(min = 1, max = 200) String organisation,
        @NotNull @Schema(description = "The types of subject on which they may record the committee's opinion", examples = "[\"report-edition\"]") List<@NotNull @Code String> decides) {

    public Member {
        decides = decides == null ? List.of() : decides;
    }
}
