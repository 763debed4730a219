package fr.sillage.indicators.target;

/** What is expected between two dated points. */
public enum Interpolation {
    /** The earlier point holds until the later one. */
    STEP,
    /** A straight line, month by month, that starts at the baseline where it is dated. */
    LINEAR
}
