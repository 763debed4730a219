package fr.sillage.catalog.digest;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import fr.sillage.catalog.vocabulary.Theme;

public record DigestListView(@NotNull String code, @NotNull String title, @NotNull List<String> recipients,
        @NotNull List<String> families, @NotNull List<Theme> themes, @NotNull long version) {

    static DigestListView from(DigestList list) {
        DigestListBody body = list.body();
        return new DigestListView(list.code(), body.title(), body.recipients(), body.families(), body.themes(),
                list.version());
    }
}
