package fr.sillage.catalog.campaign;

/**
 * How far the choice of the actions to evaluate has come: some of the committees that are asked agree to it, or all of them.
 */
public enum ChoiceState {
    DRAFT,
    PROPOSED,
    DECIDED
}
