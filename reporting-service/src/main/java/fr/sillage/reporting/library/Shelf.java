package fr.sillage.reporting.library;

import java.util.Arrays;
import java.util.Optional;

/** A shelf of the library, as its page is asked for. */
public enum Shelf {
    METHODOLOGY("methodologie", "Méthodologie", "Cahiers des charges, clauses, critères et modèles à reprendre."),
    RESOURCES("ressources", "Ressources", "Sites, labels et normes à connaître."),
    INFORMATION("informations", "Informations", "Textes, guides, expériences, produits et notes de veille."),
    LEXICON("lexique", "Lexique", "Sigles et définitions.");

    private final String slug;
    private final String title;
    private final String holds;

    Shelf(String slug, String title, String holds) {
        this.slug = slug;
        this.title = title;
        this.holds = holds;
    }

    static Optional<Shelf> of(String slug) {
        return Arrays.stream(values()).filter(shelf -> shelf.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** What stands on it, in a sentence. */
    public String holds() {
        return holds;
    }
}
