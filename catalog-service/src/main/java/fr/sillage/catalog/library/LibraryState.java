package fr.sillage.catalog.library;

import java.util.Set;

import fr.sillage.catalog.vocabulary.Term;

/** How far a contribution has come. */
public enum LibraryState implements Term {
    DRAFT("Brouillon", "Draft"),
    PROPOSED("Proposée", "Proposed"),
    RETURNED("Renvoyée", "Returned"),
    PUBLISHED("Publiée", "Published");

    private final String label;
    private final String labelEn;

    LibraryState(String label, String labelEn) {
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

    /** What may follow. A steward publishes what is their own without proposing it to themselves. */
    Set<LibraryState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(PROPOSED, PUBLISHED);
            case PROPOSED -> Set.of(DRAFT, RETURNED, PUBLISHED);
            case PUBLISHED -> Set.of(RETURNED);
        };
    }

    /** Whether its author still works on it. */
    boolean isWithAuthor() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it takes somebody who answers for the library to bring an item there. */
    boolean isForStewards() {
        return this == PUBLISHED || this == RETURNED;
    }
}
