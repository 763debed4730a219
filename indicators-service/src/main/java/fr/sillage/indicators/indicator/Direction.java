package fr.sillage.indicators.indicator;

/** Where better lies: higher, lower, or between two bounds. */
public enum Direction {
    UP,
    DOWN,
    RANGE
}
