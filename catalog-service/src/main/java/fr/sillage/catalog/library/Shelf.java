package fr.sillage.catalog.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Term;

/** A part of the library, in the order in which they are shown. */
@Schema(name = "LibraryShelf")
public enum Shelf implements Term {
    METHODOLOGY("Méthodologie", "Methodology"),
    RESOURCES("Ressources", "Resources"),
    INFORMATION("Informations", "Information"),
    LEXICON("Lexique", "Lexicon");

    private final String label;
    private final String labelEn;

    Shelf(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }
}
