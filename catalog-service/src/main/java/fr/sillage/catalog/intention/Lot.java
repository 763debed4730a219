package fr.sillage.catalog.intention;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a purchase that is awarded by itself. */
@Schema(name = "IntentionLot")
public record Lot(
        @Positive int number,
        @NotBlank @Size(max = 500) String title,
        @Cpv String cpv,
        @Valid Amount amount,
        @Size(max = 50) List<@NotNull @Valid Consideration> considerations) {

    public Lot {
        considerations = considerations == null ? List.of() : considerations;
    }
}
