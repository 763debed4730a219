package fr.sillage.indicators.progress;

import java.math.BigDecimal;

import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.target.Aim;
import fr.sillage.indicators.target.TargetPoint;

/**
 * Where a figure stands on the way to its target, with all that the answer was made from.
 *
 * @param target the last point of the trajectory
 * @param expected what the trajectory asks for in the figure's period; null where nothing is expected yet
 * @param distance the figure minus the bound it has to keep, 0 within a range
 * @param covered the share of the way to what is expected that is covered, where the figure is short of it
 * @param reason why it is not assessable; null where it is
 */
public record Progress(Point figure, Point previous, BaselineFigure baseline, TargetPoint target, Aim expected,
        BigDecimal distance, BigDecimal covered, ProgressStatus status, NotAssessable reason) {
}
