package fr.sillage.reporting.gathering;

/** A service gave no usable answer for now; the message is French and meant for those who wait. */
public class ServiceDownException extends RuntimeException {

    ServiceDownException(String message, Throwable cause) {
        super(message, cause);
    }
}
