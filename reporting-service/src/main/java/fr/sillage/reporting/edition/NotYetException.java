package fr.sillage.reporting.edition;

/** An edition can be made later but not now; the message is French and meant for those who wait. */
public class NotYetException extends RuntimeException {

    NotYetException(String message) {
        super(message, null, false, false);
    }
}
