package fr.sillage.catalog.campaign;

/** How far an evaluation has come: validated once every action is told and every committee that is asked agrees. */
public enum EvaluationState {
    DRAFT,
    VALIDATED,
    PUBLISHED
}
