package fr.sillage.indicators.indicator;

import java.time.Instant;

/**
 * A definition and when it was written.
 *
 * @param recordedAt null where that was not kept
 */
record DatedDefinition(Definition definition, Instant recordedAt) {

    ComparisonView.DefinitionView view() {
        return new ComparisonView.DefinitionView(IndicatorView.from(definition), recordedAt);
    }
}
