package fr.sillage.catalog.framework;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The level that an action stands for: the first generation says it in the first line of the description only. */
@Schema(name = "FrameworkLevel")
public record Level(@NotNull int number, String title) {

    /** Spaces of any kind, as they are printed before a colon. */
    private static final String SPACE = "[\\s\\u00A0\\u202F]";
    private static final Pattern LINE = Pattern.compile(
            "\\**niveau" + SPACE + "+(\\d{1,2})(?:" + SPACE + "*[:–—-]" + SPACE + "*(.*))?\\**" + SPACE + "*",
            Pattern.CASE_INSENSITIVE);

    static Optional<Level> of(String description) {
        Matcher line = LINE.matcher(description.lines().findFirst().orElse(""));
        if (!line.matches()) {
            return Optional.empty();
        }
        String title = line.group(2) == null ? "" : line.group(2).replaceAll("\\*+$", "").strip();
        return Optional.of(new Level(Integer.parseInt(line.group(1)), title.isEmpty() ? null : title));
    }
}
