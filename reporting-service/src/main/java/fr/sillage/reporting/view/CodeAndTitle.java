package fr.sillage.reporting.view;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** What a screen needs to name something and to lead there. */
@Schema(name = "CodeAndTitle")
public record CodeAndTitle(@NotNull String code, @NotNull String title) {

    static CodeAndTitle of(CatalogSnapshot.Axis axis) {
        return new CodeAndTitle(axis.code(), axis.title());
    }

    static CodeAndTitle of(CatalogSnapshot.Workstream workstream) {
        return new CodeAndTitle(workstream.code(), workstream.title());
    }

    static CodeAndTitle of(CatalogSnapshot.Objective objective) {
        return new CodeAndTitle(objective.code(), objective.title());
    }

    static CodeAndTitle of(CatalogSnapshot.Action action) {
        return new CodeAndTitle(action.code(), action.title());
    }
}
