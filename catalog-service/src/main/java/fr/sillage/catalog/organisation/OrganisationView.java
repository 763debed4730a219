package fr.sillage.catalog.organisation;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record OrganisationView(
        @NotNull @Schema(examples = "223500018") String siren,
        @NotNull String name,
        @NotNull Organisation.Kind kind,
        @NotNull long version) {

    public static OrganisationView from(Organisation organisation) {
        return new OrganisationView(organisation.siren(), organisation.name(), organisation.kind(), organisation.version());
    }
}
