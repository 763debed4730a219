package fr.sillage.catalog.assessment;

/** Fait, programmé, pas fait, non concerné. */
public enum AnswerStatus {
    DONE,
    PLANNED,
    NOT_DONE,
    NOT_CONCERNED
}
