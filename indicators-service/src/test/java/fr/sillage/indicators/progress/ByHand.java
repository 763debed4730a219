package fr.sillage.indicators.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import fr.sillage.indicators.period.Period;

/** Redoes a progress as a reader would: from the words of the rule and from what the answer itself contains. */
final class ByHand {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final JsonNode told;
    private final int decimals;
    private final String direction;

    ByHand(JsonNode told) {
        this.told = told;
        this.decimals = told.get("decimals").intValue();
        this.direction = told.get("direction").textValue();
    }

    private record Bounds(long month, BigDecimal lower, BigDecimal upper) {
    }

    BigDecimal value() {
        JsonNode formula = told.get("formula");
        BigDecimal numerator = number(told, "numerator");
        BigDecimal scale = number(formula, "scale");
        if (!formula.has("denominator")) {
            return numerator.multiply(scale).setScale(decimals, RoundingMode.HALF_UP);
        }
        BigDecimal denominator = number(told, "denominator");
        BigDecimal dividend = formula.get("minusOne").booleanValue() ? numerator.subtract(denominator) : numerator;
        return dividend.multiply(scale).divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** The points as the act states them, with what is relative worked out and a line begun at its baseline. */
    private List<Bounds> points() {
        JsonNode baseline = told.get("baseline");
        List<Bounds> points = new ArrayList<>();
        for (JsonNode stated : told.get("points")) {
            BigDecimal value = stated.has("change")
                    ? number(baseline, "value").multiply(BigDecimal.ONE.add(number(stated, "change")))
                    : number(stated, "value");
            points.add(new Bounds(month(stated.get("period")), value == null ? number(stated, "min") : value,
                    value == null ? number(stated, "max") : value));
        }
        boolean line = told.get("interpolation").textValue().equals("LINEAR") && baseline != null && baseline.has("period")
                && baseline.has("value")
                && Period.of(baseline.get("period").textValue())
                        .isBefore(Period.of(told.get("points").get(0).get("period").textValue()));
        if (line) {
            points.add(0, new Bounds(month(baseline.get("period")), number(baseline, "value"), number(baseline, "value")));
        }
        return points;
    }

    /** As the answer tells them. */
    List<String> pointsResolved() {
        return StreamSupport.stream(told.get("resolvedPoints").spliterator(), false)
                .map(point -> bounds(point, month(point.get("period")))).map(Bounds::toString).toList();
    }

    List<String> pointsByHand() {
        return points().stream().map(point -> new Bounds(point.month, plain(point.lower), plain(point.upper)))
                .map(Bounds::toString).toList();
    }

    private static Bounds bounds(JsonNode aim, long month) {
        BigDecimal value = number(aim, "value");
        return new Bounds(month, plain(value == null ? number(aim, "min") : value),
                plain(value == null ? number(aim, "max") : value));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    Bounds expected() {
        long month = month(told.get("period"));
        Bounds before = null;
        for (Bounds point : points()) {
            if (point.month > month) {
                return before == null ? null : rounded(between(before, point, month));
            }
            before = point;
        }
        return rounded(before);
    }

    String expectedByHand() {
        Bounds expected = expected();
        return expected == null ? null : new Bounds(0, plain(expected.lower), plain(expected.upper)).toString();
    }

    String expectedTold() {
        return told.has("expected") ? bounds(told.get("expected"), 0).toString() : null;
    }

    private Bounds between(Bounds before, Bounds after, long month) {
        return told.get("interpolation").textValue().equals("STEP") ? before
                : new Bounds(month, along(before.lower, after.lower, month - before.month, after.month - before.month),
                        along(before.upper, after.upper, month - before.month, after.month - before.month));
    }

    private BigDecimal along(BigDecimal from, BigDecimal to, long gone, long whole) {
        return from == null || to == null ? null
                : from.multiply(BigDecimal.valueOf(whole)).add(to.subtract(from).multiply(BigDecimal.valueOf(gone)))
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    private Bounds rounded(Bounds bounds) {
        return new Bounds(bounds.month, rounded(bounds.lower), rounded(bounds.upper));
    }

    private BigDecimal rounded(BigDecimal number) {
        return number == null ? null : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private Bounds last() {
        List<Bounds> points = points();
        return rounded(points.get(points.size() - 1));
    }

    private boolean met(Bounds aim, BigDecimal figure) {
        boolean reaches = aim.lower == null || figure.compareTo(aim.lower) >= 0;
        boolean under = aim.upper == null || figure.compareTo(aim.upper) <= 0;
        return switch (direction) {
            case "UP" -> reaches;
            case "DOWN" -> under;
            default -> reaches && under;
        };
    }

    private BigDecimal bound(Bounds aim, BigDecimal figure) {
        return switch (direction) {
            case "UP" -> aim.lower;
            case "DOWN" -> aim.upper;
            default -> aim.lower != null && figure.compareTo(aim.lower) < 0 ? aim.lower
                    : aim.upper != null && figure.compareTo(aim.upper) > 0 ? aim.upper : figure;
        };
    }

    BigDecimal distance() {
        return expected() == null ? null : value().subtract(bound(expected(), value()));
    }

    BigDecimal covered() {
        if (expected() == null || met(expected(), value())) {
            return null;
        }
        BigDecimal bound = bound(expected(), value());
        BigDecimal start = told.has("baseline") ? number(told.get("baseline"), "value") : null;
        if (start == null) {
            return bound.signum() < 0 ? BigDecimal.ZERO
                    : value().compareTo(bound) < 0 ? share(value(), bound) : share(bound, value());
        }
        boolean fellBack = bound.subtract(start).signum() != bound.subtract(value()).signum();
        return fellBack ? BigDecimal.ZERO : share(value().subtract(start), bound.subtract(start));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    String status() {
        if (!told.has("value")) {
            return "NOT_ASSESSABLE";
        }
        if (expected() == null) {
            return met(last(), value()) ? "ACHIEVED" : "NOT_ASSESSABLE";
        }
        if (met(expected(), value())) {
            return met(last(), value()) ? "ACHIEVED" : "ON_TRACK";
        }
        return covered().compareTo(new BigDecimal("0.5")) >= 0 ? "BEHIND" : "OFF_TRACK";
    }

    /** Per year. */
    BigDecimal effortNeeded() {
        long months = monthsAhead();
        return months <= 0 || met(last(), value()) ? null : perYear(bound(last(), value()).subtract(value()), months);
    }

    /** A figure from which the pace seen counts. */
    private JsonNode start() {
        JsonNode baseline = told.get("baseline");
        List<JsonNode> earlier = StreamSupport.stream(told.get("earlier").spliterator(), false).toList();
        boolean broken = Stream.concat(earlier.stream().map(each -> each.get("status")), Stream.of(told.get("valueStatus")))
                .anyMatch(status -> status.textValue().equals("BREAK"));
        if (told.get("valueStatus").textValue().equals("BREAK")) {
            return null;
        }
        if (!broken && baseline != null && baseline.has("value") && baseline.has("period")
                && !baseline.get("qualifier").textValue().equals("AT_LEAST")
                && month(baseline.get("period")) < month(told.get("period"))) {
            return baseline;
        }
        JsonNode start = null;
        for (JsonNode each : earlier) {
            start = each.has("value") && !each.get("qualifier").textValue().equals("AT_LEAST") ? each : start;
            if (each.get("status").textValue().equals("BREAK")) {
                break;
            }
        }
        return start;
    }

    BigDecimal effortSeen() {
        JsonNode start = start();
        return start == null ? null
                : perYear(value().subtract(number(start, "value")), month(told.get("period")) - month(start.get("period")));
    }

    BigDecimal forecast() {
        JsonNode start = start();
        if (start == null || monthsAhead() <= 0) {
            return null;
        }
        BigDecimal months = BigDecimal.valueOf(month(told.get("period")) - month(start.get("period")));
        return value().multiply(months)
                .add(value().subtract(number(start, "value")).multiply(BigDecimal.valueOf(monthsAhead())))
                .divide(months, decimals, RoundingMode.HALF_UP);
    }

    private long monthsAhead() {
        return last().month - month(told.get("period"));
    }

    private BigDecimal perYear(BigDecimal way, long months) {
        return way.multiply(TWELVE).divide(BigDecimal.valueOf(months), decimals + 2, RoundingMode.HALF_UP);
    }

    private static long month(JsonNode period) {
        return Period.of(period.textValue()).endMonth().getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH);
    }

    static BigDecimal number(JsonNode node, String name) {
        JsonNode number = node == null ? null : node.get(name);
        return number == null ? null : number.decimalValue();
    }
}
