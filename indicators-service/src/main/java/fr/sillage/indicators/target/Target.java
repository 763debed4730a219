package fr.sillage.indicators.target;

import java.util.Comparator;
import java.util.List;

/**
 * An act that asks for figures by given dates. Points may lie after the scheme's end or the objective's deadline.
 *
 * @param points in order of time, at least one
 */
public record Target(TargetKind kind, String source, Interpolation interpolation, Baseline baseline,
        List<TargetPoint> points, String note) {

    public Target {
        points = points.stream().sorted(Comparator.comparing(TargetPoint::period)).toList();
    }

    boolean isRelative() {
        return points.stream().anyMatch(TargetPoint::isRelative);
    }
}
