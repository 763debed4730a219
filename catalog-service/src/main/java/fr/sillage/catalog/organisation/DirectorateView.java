package fr.sillage.catalog.organisation;

import jakarta.validation.constraints.NotNull;

public record DirectorateView(@NotNull String organisation, @NotNull String code, @NotNull String name,
        @NotNull long version) {

    public static DirectorateView from(Directorate directorate) {
        return new DirectorateView(directorate.organisation(), directorate.code(), directorate.body().name(),
                directorate.version());
    }
}
