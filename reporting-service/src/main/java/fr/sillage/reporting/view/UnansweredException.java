package fr.sillage.reporting.view;

/** A service gave no answer, or none that can be used. */
final class UnansweredException extends RuntimeException {

    private final boolean refusal;

    private UnansweredException(String message, boolean refusal) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    static UnansweredException because(String reason) {
        return new UnansweredException(reason, false);
    }

    static UnansweredException withStatus(int status) {
        return new UnansweredException("HTTP " + status, status >= 400 && status < 500);
    }

    /** This question is refused; another may be answered. */
    boolean isRefusal() {
        return refusal;
    }
}
