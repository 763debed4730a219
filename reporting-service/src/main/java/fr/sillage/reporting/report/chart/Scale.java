package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The vertical axis of a chart: round steps that always hold zero, so that no small change looks large. */
record Scale(BigDecimal least, BigDecimal most, BigDecimal step) {

    private static final BigDecimal INTERVALS = BigDecimal.valueOf(4);
    private static final List<BigDecimal> ROUND_STEPS = List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"),
            new BigDecimal("5"), BigDecimal.TEN);

    static Scale holding(Collection<BigDecimal> values, int decimals) {
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (least.signum() == 0 && most.signum() == 0) {
            most = BigDecimal.ONE;
        }
        BigDecimal step = roundStep(most.subtract(least).divide(INTERVALS, 20, RoundingMode.HALF_UP), decimals);
        return new Scale(least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                most.divide(step, 0, RoundingMode.CEILING).multiply(step), step);
    }

    private static BigDecimal roundStep(BigDecimal raw, int decimals) {
        BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        // No axis graduated in half contracts.
        return ROUND_STEPS.stream().map(magnitude::multiply)
                .filter(s -> s.compareTo(raw) >= 0 && (decimals > 0 || s.stripTrailingZeros().scale() <= 0))
                .findFirst().orElse(BigDecimal.ONE);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = least; tick.compareTo(most) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** 0 at the foot of the axis, 1 at its top; a position on paper, so a double will do. */
    double share(BigDecimal value) {
        return value.subtract(least).divide(most.subtract(least), 9, RoundingMode.HALF_UP).doubleValue();
    }
}
