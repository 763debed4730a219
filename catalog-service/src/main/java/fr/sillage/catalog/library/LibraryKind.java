package fr.sillage.catalog.library;

import fr.sillage.catalog.vocabulary.Term;

/** What an item of the library is; its shelf follows from it. */
public enum LibraryKind implements Term {
    SPECIFICATION("Cahier des charges", "Specification", Shelf.METHODOLOGY),
    MODEL_CLAUSE("Clause type", "Model clause", Shelf.METHODOLOGY),
    CRITERION("Critère", "Award criterion", Shelf.METHODOLOGY),
    TEMPLATE("Modèle de document", "Template", Shelf.METHODOLOGY),
    SITE("Site Internet", "Web site", Shelf.RESOURCES),
    LABEL("Label ou norme", "Label or standard", Shelf.RESOURCES),
    LEGAL_TEXT("Texte réglementaire", "Legal text", Shelf.INFORMATION),
    GUIDE("Guide", "Guide", Shelf.INFORMATION),
    EXPERIENCE_SHEET("Fiche expérience", "Experience sheet", Shelf.INFORMATION),
    PRODUCT_SHEET("Fiche produit", "Product sheet", Shelf.INFORMATION),
    WATCH_NOTE("Note de veille", "Watch note", Shelf.INFORMATION),
    ACRONYM("Sigle", "Acronym", Shelf.LEXICON),
    DEFINITION("Définition", "Definition", Shelf.LEXICON);

    private final String label;
    private final String labelEn;
    private final Shelf shelf;

    LibraryKind(String label, String labelEn, Shelf shelf) {
        this.label = label;
        this.labelEn = labelEn;
        this.shelf = shelf;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }

    public Shelf shelf() {
        return shelf;
    }

    public boolean isOfLexicon() {
        return shelf == Shelf.LEXICON;
    }
}
