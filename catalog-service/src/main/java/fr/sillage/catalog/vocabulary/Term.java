package fr.sillage.catalog.vocabulary;

import fr.sillage.api.Word;

/** A word of a closed list: rules and law hang on it, and partners filter by it. */
public interface Term extends Word {

    String name();
}
