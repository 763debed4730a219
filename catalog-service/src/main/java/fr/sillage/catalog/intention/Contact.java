package fr.sillage.catalog.intention;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/**
 * Whom a firm may ask.
 *
 * @param published told to anybody; otherwise kept among the buyer's people
 */
public record Contact(
        @Size(min = 1, max = 200) @Schema(examples = "Direction de la commande publique") String name,
        @Email @Size(max = 254) String email,
        @Size(min = 1, max = 50) String phone,
        @URL(regexp = "https?://.*") @Size(max = 2_000) String url,
        @Schema(description = "Told to anybody; otherwise kept among the buyer's people") boolean published) {
}
