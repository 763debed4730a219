package fr.sillage.catalog.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.library.LibraryKind;

/** What a word of the lexicon is explained by: what its letters stand for, or what it means. */
@Schema(name = "LexiconKind")
public enum TermKind {
    ACRONYM(LibraryKind.ACRONYM),
    DEFINITION(LibraryKind.DEFINITION);

    private final LibraryKind inLibrary;

    TermKind(LibraryKind inLibrary) {
        this.inLibrary = inLibrary;
    }

    LibraryKind inLibrary() {
        return inLibrary;
    }
}
