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

    /** @param row scheme, kind, code, title, code of the framework's action */
    static FrameworkReferenceView from(Object[] row) {
        return new FrameworkReferenceView((String) row[0], Kind.valueOf((String) row[1]), (String) row[2], (String) row[3],
                (String) row[4]);
    }

    Key key() {
        return new Key(scheme, kind.name(), code, frameworkAction);
    }

    /** Where it stands in the list. */
    record Key(String scheme, String kind, String code, String frameworkAction) {

        /** No code holds a slash. */
        static Key read(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException(text);
            }
            return new Key(parts[0], parts[1], parts[2], parts[3]);
        }

        @Override
        public String toString() {
            return String.join("/", scheme, kind, code, frameworkAction);
        }
    }
}
