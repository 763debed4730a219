package fr.sillage.benchmarks;

/** Whether all that was held to a bar holds: what decides how the program ends. */
final class Verdicts {

    private boolean allHold = true;

    /** As it is printed beside what was measured. */
    String of(boolean holds) {
        allHold &= holds;
        return holds ? "HOLDS" : "DOES NOT HOLD";
    }

    /** A bar that nothing was held to does not hold. */
    String notTried(String why) {
        allHold = false;
        return "NOT TRIED: " + why;
    }

    boolean allHold() {
        return allHold;
    }
}
