package fr.sillage.catalog.framework;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.table.Heading;

/** Which part an action has in the progress of those who follow a framework. */
@Schema(name = "FrameworkCategory")
public enum Category {
    BASES("bases"),
    IMPLEMENTATION("mise en œuvre"),
    EFFECTS("effets");

    private final String printed;

    Category(String printed) {
        this.printed = printed;
    }

    String printed() {
        return printed;
    }

    static Optional<Category> printed(String text) {
        return Arrays.stream(values()).filter(category -> plain(category.printed).equals(plain(text))).findFirst();
    }

    private static String plain(String text) {
        return Heading.plain(text).replace("œ", "oe");
    }
}
