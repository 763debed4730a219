package fr.sillage.sample;

/** A service refused what it was sent. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reasons what the problem in the answer says */
    RefusedException(String method, String path, int status, String reasons) {
        super(method + " " + path + " was refused with " + status + ": " + reasons);
    }
}
