package fr.sillage.benchmarks;

/** What was asked for on the command line is not to be had: said in one line, without a stack trace. */
final class WrongUse extends IllegalArgumentException {

    WrongUse(String message) {
        super(message);
    }
}
