package fr.sillage.indicators.target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.period.Period;

/**
 * Whether a target says something that its indicator can be held to. A relative target without a baseline does, once the
 * baseline is known; a point after the scheme's end does too.
 */
final class TargetRules {

    private TargetRules() {
    }

    static List<Fault> faults(TargetBody body, Direction direction) {
        List<Fault> faults = new ArrayList<>();
        Set<Period> periods = new HashSet<>();
        for (int i = 0; i < body.points().size(); i++) {
            DatedAim point = body.points().get(i);
            String pointer = "/points/" + i;
            if (!periods.add(point.period())) {
                faults.add(Fault.at(pointer + "/period", "period-duplicate", point.period()));
            }
            if (!point.oneOfThree()) {
                faults.add(Fault.at(pointer, "aim-not-one-of-three"));
            } else if (point.reversed()) {
                faults.add(Fault.at(pointer + "/min", "range-reversed", point.min(), point.max()));
            } else if (!point.point().isRelative() && !point.point().aim().bounds(direction)) {
                faults.add(Fault.at(pointer, "aim-against-direction", direction));
            }
        }
        return faults;
    }
}
