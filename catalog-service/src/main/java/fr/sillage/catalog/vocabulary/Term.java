package fr.sillage.catalog.vocabulary;

/** A word of a closed list: rules and law hang on it, and partners filter by it. */
public interface Term {

    String name();

    /** As buyers and firms read it. */
    String label();

    /** As those read it who read OCDS. */
    String labelEn();
}
