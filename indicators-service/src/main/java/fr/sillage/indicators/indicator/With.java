package fr.sillage.indicators.indicator;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** What is told of each point of a series beside its figure. */
enum With {
    /** The observations it is made of. */
    OPERANDS,
    /** The figure of the period before, and how far this one is from it. */
    CHANGE,
    /** The item's share of the declared total. */
    SHARE,
    /** The running total. */
    CUMULATED;

    /** @throws ProblemException 400 where a word is none of these */
    static Set<With> read(String words) {
        Set<With> parts = EnumSet.noneOf(With.class);
        if (words != null && !words.isBlank()) {
            Stream.of(words.split(",")).map(String::trim).forEach(word -> parts.add(of(word)));
        }
        return parts;
    }

    private static With of(String word) {
        return Stream.of(values()).filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.UNREADABLE, "with-unknown", word));
    }
}
