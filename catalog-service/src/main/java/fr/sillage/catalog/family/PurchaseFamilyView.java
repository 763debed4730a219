package fr.sillage.catalog.family;

import java.util.List;

import jakarta.validation.constraints.NotNull;

public record PurchaseFamilyView(@NotNull String code, @NotNull String title, String parent,
        @NotNull List<String> cpvPrefixes, @NotNull boolean archived, @NotNull long version) {

    static PurchaseFamilyView from(PurchaseFamily family) {
        PurchaseFamilyBody body = family.body();
        return new PurchaseFamilyView(family.code(), body.title(), body.parent(), body.cpvPrefixes(), body.archived(),
                family.version());
    }
}
