package fr.sillage.reporting.step;

/**
 * Is told how the making of a report gets on. A step lasts until the next one begins or the making ends, well or not, so only
 * beginnings are told. What is told may throw, to stop a making that nobody waits for any more: let it pass.
 */
@FunctionalInterface
public interface Steps {

    /** For what is made while somebody waits for it, such as a preview. */
    Steps UNTOLD = step -> {
    };

    void begin(Step step);
}
