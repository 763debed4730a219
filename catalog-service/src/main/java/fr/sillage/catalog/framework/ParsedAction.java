package fr.sillage.catalog.framework;

import java.util.List;
import java.util.stream.Stream;

/** @param parts the actions that stand below it in its file */
record ParsedAction(ActionText text, Place place, List<ParsedAction> parts) {

    String code() {
        return text.code();
    }

    /** It and all below it, in the order of the file. */
    Stream<ParsedAction> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(ParsedAction::all));
    }
}
