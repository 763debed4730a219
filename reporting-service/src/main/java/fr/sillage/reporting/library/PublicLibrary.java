package fr.sillage.reporting.library;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import fr.sillage.reporting.page.Asking;

/** What of the library is published, which is for anybody; this service may read more of it, and tells none of that. */
@ApplicationScoped
class PublicLibrary {

    private static final String PUBLISHED = "PUBLISHED";
    private static final int AT_ONCE = 100;
    private static final int WHOLE_LEXICON = 500;

    /** As much as the catalog looks for at once. */
    private static final int LONGEST = 500;

    private final LibraryNow catalog;

    PublicLibrary(@RestClient LibraryNow catalog) {
        this.catalog = catalog;
    }

    /** @param words null for all, in the order of the shelves; else what fits best first, with its passage */
    Shelved.Entries items(Shelf shelf, String kind, String words, String after) {
        return Asking.answer(() -> catalog.items(PUBLISHED, shelf, kind, cut(words), AT_ONCE, after));
    }

    Shelved.Terms terms(String words, String after) {
        return Asking.answer(() -> catalog.terms(PUBLISHED, cut(words), WHOLE_LEXICON, after));
    }

    /** The French label of each kind of item. */
    Map<String, String> kinds() {
        return Asking.answer(catalog::shelves).items().stream().flatMap(shelf -> shelf.kinds().stream())
                .collect(Collectors.toMap(Shelved.Label::kind, Shelved.Label::label));
    }

    /** Empty where there is none of that code, or it is not published. */
    Optional<Shelved.Item> item(String code) {
        return Asking.found(() -> catalog.item(code)).filter(Shelved.Item::isPublished);
    }

    private static String cut(String words) {
        return words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
