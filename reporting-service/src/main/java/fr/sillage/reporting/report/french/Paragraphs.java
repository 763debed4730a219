package fr.sillage.reporting.report.french;

import java.util.Arrays;
import java.util.List;

/** Cuts typed text where its author pressed return. */
public final class Paragraphs {

    private Paragraphs() {
    }

    public static List<String> of(String text) {
        return text == null ? List.of()
                : Arrays.stream(text.split("\\R+")).map(French::typeset).filter(p -> !p.isEmpty()).toList();
    }
}
