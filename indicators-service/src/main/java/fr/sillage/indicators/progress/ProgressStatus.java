package fr.sillage.indicators.progress;

/** Where a figure stands on the way to its target; {@link Progress} tells how it is decided. */
public enum ProgressStatus {
    ACHIEVED,
    ON_TRACK,
    BEHIND,
    OFF_TRACK,
    NOT_ASSESSABLE
}
