package fr.sillage.api;

import java.util.List;

/** A refusal on its way to the caller. Nothing was written: the transaction it leaves is rolled back. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String code;
    private final List<Object> arguments;
    private final List<Fault> faults;

    private ProblemException(ProblemType type, String code, List<Object> arguments, List<Fault> faults) {
        super(type + " " + code + " " + arguments + " " + faults, null, false, false);
        this.type = type;
        this.code = code;
        this.arguments = arguments;
        this.faults = faults;
    }

    /** A refusal whose detail is the message {@code code}. */
    public static ProblemException of(ProblemType type, String code, Object... arguments) {
        return new ProblemException(type, code, List.of(arguments), List.of());
    }

    /** A body that breaks rules: all of them at once. */
    public static ProblemException broken(List<Fault> faults) {
        return new ProblemException(ProblemType.RULE_BROKEN, "rule-broken.detail", List.of(faults.size()), List.copyOf(faults));
    }

    /** A request against the state of things, with every reason why. */
    public static ProblemException conflicting(String code, List<Fault> faults) {
        return new ProblemException(ProblemType.CONFLICT, code, List.of(faults.size()), List.copyOf(faults));
    }

    /** A request that cannot be read, with every place where it cannot. */
    public static ProblemException unreadable(List<Fault> faults) {
        return new ProblemException(ProblemType.UNREADABLE, "unreadable.detail", List.of(), List.copyOf(faults));
    }

    /** The thing the URL names is not there; the detail is the message {@code not-found.<kind>}. */
    public static ProblemException notFound(String kind, Object key) {
        return of(ProblemType.NOT_FOUND, "not-found." + kind, key);
    }

    public ProblemType type() {
        return type;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }
}
