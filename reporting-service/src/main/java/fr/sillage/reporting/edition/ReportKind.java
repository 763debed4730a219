package fr.sillage.reporting.edition;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sorts of report, by the slug that stands for them in URLs, bodies and tables. */
public enum ReportKind {
    ANNUAL("annual", "bilan-annuel");

    private final String slug;
    private final String fileName;

    ReportKind(String slug, String fileName) {
        this.slug = slug;
        this.fileName = fileName;
    }

    public static Optional<ReportKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    /** All slugs, to tell them to who used another. */
    public static String known() {
        return Arrays.stream(values()).map(ReportKind::slug).collect(Collectors.joining(", "));
    }

    public String slug() {
        return slug;
    }

    String fileName() {
        return fileName;
    }
}
