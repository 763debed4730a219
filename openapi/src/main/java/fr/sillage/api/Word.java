package fr.sillage.api;

/** A word of a closed list. In a message it stands as the language has it, not by its code. */
public interface Word {

    /** In French, as buyers and firms read it. */
    String label();

    /** In English, as those read it who read OCDS. */
    String labelEn();
}
