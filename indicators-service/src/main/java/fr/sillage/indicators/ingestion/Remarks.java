package fr.sillage.indicators.ingestion;

import java.util.List;

import fr.sillage.indicators.line.LineFault;

/**
 * What is kept of a file beside its counts and its lines.
 *
 * @param effects what it would change for indicators
 * @param told what was not done or not looked at, not in words yet
 */
record Remarks(List<Effect> effects, List<LineFault> told) {

    static final Remarks NONE = new Remarks(List.of(), List.of());

    boolean isEmpty() {
        return effects.isEmpty() && told.isEmpty();
    }
}
