package fr.sillage.catalog.library;

import java.util.Optional;
import java.util.Set;

/**
 * Who reads the library: what is published is for all who sign in, what is not for its author and the stewards of its buyer.
 *
 * @param name of the account
 * @param stewarded SIREN of the buyers whose steward they are; empty for a steward of all
 */
record LibraryReader(String name, Optional<Set<String>> stewarded) {

    boolean sees(LibraryItem item) {
        return item.state() == LibraryState.PUBLISHED || answersFor(item);
    }

    /** Whether they see it in each of its states. */
    boolean answersFor(LibraryItem item) {
        return item.author().equals(name)
                || stewarded.map(buyers -> buyers.contains(item.buyer())).orElse(true);
    }
}
