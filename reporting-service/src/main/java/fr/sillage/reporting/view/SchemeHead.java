package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** The scheme that a screen is about. */
@Schema(name = "SchemeHead")
public record SchemeHead(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String code,
        @NotNull String title,
        @NotNull LocalDate start,
        @NotNull LocalDate end,
        @NotNull @Schema(enumeration = {
                "DRAFT", "ADOPTED" }) String status,
        LocalDate adoptedOn,
        String adoptionReference,
        @NotNull List<BuyerName> buyers){

    static SchemeHead of(Structure structure) {
        CatalogSnapshot.Scheme scheme = structure.catalog().scheme();
        CatalogSnapshot.Adoption adoption = scheme.adoption();
        return new SchemeHead(scheme.code(), scheme.title(), scheme.period().start(), scheme.period().end(), scheme.status(),
                adoption == null ? null : adoption.on(), adoption == null ? null : adoption.reference(),
                scheme.buyers().stream().map(structure::buyer).toList());
    }
}
