package fr.sillage.catalog.axis;

import jakarta.validation.constraints.NotNull;

public record AxisView(@NotNull String code, @NotNull String title, String introduction, @NotNull long version) {

    public static AxisView from(Axis axis) {
        AxisBody body = axis.body();
        return new AxisView(axis.code(), body.title(), body.introduction(), axis.version());
    }
}
