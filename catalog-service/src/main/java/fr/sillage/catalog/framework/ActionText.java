package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a framework says of one of its actions.
 *
 * @param code as it is written: 3.10 is not 3.1; empty for the root of the second generation; null where it cannot be read
 * @param points those printed; null where none are
 * @param rank number of the level that it is by where it stands; null where it stands among actions
 * @param percentage of the points of the action that it is part of; null where none is printed
 */
record ActionText(String code, String title, BigDecimal points, BigDecimal percentage, Category category, String theme,
        String referential, Integer rank, List<TextSection> sections) {

    /** The code of the root of the second generation. */
    static final String ROOT = "";

    Optional<Level> level() {
        return sections.stream().filter(section -> section.kind() == SectionKind.DESCRIPTION).findFirst()
                .flatMap(section -> Level.of(section.text()))
                .or(() -> Optional.ofNullable(rank).map(number -> new Level(number, title)));
    }

    boolean isRoot() {
        return ROOT.equals(code);
    }
}
