package fr.sillage.indicators.target;

/** What binds the buyer to the target. */
public enum TargetKind {
    /** A law or a decree. */
    LEGAL,
    /** A deliberation. */
    ADOPTED,
    /** A direction to look at, not yet decided. */
    TENTATIVE
}
