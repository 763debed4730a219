package fr.sillage.catalog.table;

import java.util.Optional;

import fr.sillage.api.ProblemException;

/** Where the things are that the lines of a file tell of. */
public interface LineStore<B> {

    Optional<B> find(String code);

    /**
     * @param isThere whether there is one already
     * @throws ProblemException where rules are broken
     */
    void write(String code, B body, boolean isThere);
}
