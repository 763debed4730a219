package fr.sillage.catalog.scheme;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The act by which the assembly adopted a scheme. */
@Embeddable
public record Adoption(
        @PlausibleDate @Column(name = "adopted_on") LocalDate on,
        @NotBlank @Size(max = 500) @Column(name = "adoption_reference") String reference) {
}
