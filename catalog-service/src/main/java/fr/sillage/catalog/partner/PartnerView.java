package fr.sillage.catalog.partner;

import jakarta.validation.constraints.NotNull;

public record PartnerView(@NotNull String code, @NotNull String name, @NotNull String siren, String url,
        @NotNull boolean harvest, @NotNull boolean active, @NotNull long version) {

    static PartnerView from(Partner partner) {
        return new PartnerView(partner.code(), partner.name(), partner.siren(), partner.url(), partner.body().harvest(),
                partner.isActive(), partner.version());
    }
}
