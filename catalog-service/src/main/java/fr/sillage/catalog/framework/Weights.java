package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.scheme.CodeOrder;

/**
 * What each action of a framework weighs among those it stands with: its percentage, or else its points among theirs; where
 * neither is printed all weigh the same, and where only some bear one the others weigh nothing.
 */
public final class Weights {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Weighed> actions = new LinkedHashMap<>();
    private final Map<String, List<Weighed>> parts = new HashMap<>();
    private final Map<String, BigDecimal> shares = new HashMap<>();

    /**
     * @param parent code of the action that it is part of; null for one that is part of none
     * @param points null where none are printed, as is {@code percentage}
     */
    public record Weighed(String code, String parent, BigDecimal points, BigDecimal percentage) {
    }

    public Weights(Collection<Weighed> actions) {
        actions.stream().sorted((a, b) -> CodeOrder.NATURAL.compare(a.code(), b.code())).forEach(action -> {
            this.actions.put(action.code(), action);
            parts.computeIfAbsent(action.parent(), none -> new ArrayList<>()).add(action);
        });
        parts.values().forEach(this::share);
    }

    private void share(List<Weighed> siblings) {
        BigDecimal points = siblings.stream().map(Weighed::points).filter(Objects::nonNull).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        boolean byPercentage = siblings.stream().anyMatch(sibling -> sibling.percentage() != null);
        for (Weighed sibling : siblings) {
            if (byPercentage) {
                shares.put(sibling.code(), orZero(sibling.percentage()).divide(HUNDRED, MathContext.DECIMAL64));
            } else if (points.signum() > 0) {
                shares.put(sibling.code(), orZero(sibling.points()).divide(points, MathContext.DECIMAL64));
            } else {
                shares.put(sibling.code(), BigDecimal.ONE.divide(BigDecimal.valueOf(siblings.size()), MathContext.DECIMAL64));
            }
        }
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Of the action that it is part of, from 0 to 1. */
    public BigDecimal share(String code) {
        return shares.get(code);
    }

    /** Codes in the order people count. @param code null for those that are part of none */
    public List<String> parts(String code) {
        return parts.getOrDefault(code, List.of()).stream().map(Weighed::code).toList();
    }

    /** Its points, printed or by its share of those of the action that it is part of; null where none are printed above it. */
    public BigDecimal points(String code) {
        Weighed action = actions.get(code);
        if (action == null || action.points() != null) {
            return action == null ? null : action.points();
        }
        BigDecimal above = action.parent() == null ? null : points(action.parent());
        return above == null ? null : above.multiply(share(code), MathContext.DECIMAL64);
    }
}
