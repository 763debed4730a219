package fr.sillage.indicators.progress;

import java.math.BigDecimal;

import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/**
 * The baseline as it reads today.
 *
 * @param value null where it is not known
 * @param status of the indicator's own figure; null where the act states the value
 */
public record BaselineFigure(Period period, BigDecimal value, Qualifier qualifier, ObservationStatus status, String note) {
}
