package fr.sillage.reporting.view;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param name the code where the catalog has no name for it */
@Schema(name = "DirectorateName")
public record DirectorateName(@Schema(description = "SIREN of the buyer it is part of") String buyer, @NotNull String code,
        @NotNull String name) {
}
