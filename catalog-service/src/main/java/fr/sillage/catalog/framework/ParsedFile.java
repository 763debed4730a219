package fr.sillage.catalog.framework;

import java.util.List;
import java.util.stream.Stream;

/**
 * @param generation null where no head tells
 * @param roots one, where the file is as it should be
 * @param faults of the file by itself
 */
record ParsedFile(MarkdownFile file, Generation generation, List<ParsedAction> roots, List<FileFault> faults) {

    Stream<ParsedAction> actions() {
        return roots.stream().flatMap(ParsedAction::all);
    }

    /** The code of its first action; null where there is none that can be read. */
    String root() {
        return roots.isEmpty() ? null : roots.get(0).code();
    }

    Place start() {
        return new Place(file.path(), 1);
    }
}
