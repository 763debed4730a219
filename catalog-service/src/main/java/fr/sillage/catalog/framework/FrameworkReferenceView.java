package fr.sillage.catalog.framework;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record FrameworkReferenceView(
        @NotNull String scheme,
        @NotNull Kind kind,
        @NotNull @Schema(description = "Of the objective or action in its scheme") String code,
        @NotNull String title,
        @NotNull @Schema(description = "Of the framework's action that it serves") String frameworkAction) {

    @Schema(name = "FrameworkReferenceKind")
    public enum Kind {
        OBJECTIVE,
        ACTION
    }

    /** @param row scheme, kind, code, title, {@code <framework>/<action>} */
    static FrameworkReferenceView from(Object[] row) {
        return new FrameworkReferenceView((String) row[0], Kind.valueOf((String) row[1]), (String) row[2], (String) row[3],
                ((String) row[4]).split("/", 2)[1]);
    }

    /** In the order in which they are listed. */
    String key(Framework framework) {
        return scheme + "/" + kind + "/" + code + "/" + framework.code() + "/" + frameworkAction;
    }
}
