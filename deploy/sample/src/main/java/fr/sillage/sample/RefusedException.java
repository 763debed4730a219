package fr.sillage.sample;

/** A service answered with something else than what was asked for. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param problem the body of the answer, a problem in JSON as a rule */
    RefusedException(String method, String path, int status, String problem) {
        super(method + " " + path + " was refused with " + status + ": " + problem);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
