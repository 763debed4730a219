package fr.sillage.reporting.report.french;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.report.content.ReportContent;

/** Says what is aimed at: one value or several steps, a range, a change; a law, a decision or a mere intention. */
public final class TargetWords {

    private final Unit unit;
    private final int year;

    public TargetWords(Unit unit, int year) {
        this.unit = unit;
        this.year = year;
    }

    /** "La cible est de 50 % en 2024, puis de 100 % en 2025". */
    Optional<String> sentence(ReportContent.Item item) {
        ReportContent.Target target = item.target();
        if (target == null || target.points().isEmpty()) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        for (ReportContent.Bound point : merged(target.points())) {
            steps.add(amount(point) + " " + (target.points().size() == 1 ? since(point) : "en " + point.year()));
        }
        return Optional.of(subject(target.kind()) + " est " + String.join(", puis ", steps) + relativeTo(item) + ".");
    }

    /** "70 % en 2024 ; 100 % en 2025", for a list of facts. */
    public Optional<String> summary(ReportContent.Item item) {
        return Optional.ofNullable(item.target())
                .map(t -> String.join(French.NARROW_NO_BREAK_SPACE + "; ",
                        merged(t.points()).stream().map(p -> bound(p) + " en " + p.year()).toList()))
                .filter(s -> !s.isEmpty());
    }

    static String subject(ReportContent.TargetKind kind) {
        return switch (kind) {
            case LEGAL -> "L’obligation légale";
            case ADOPTED -> "La cible";
            case TENTATIVE -> "La cible envisagée, non adoptée,";
        };
    }

    public static String label(ReportContent.TargetKind kind) {
        return switch (kind) {
            case LEGAL -> "Obligation légale";
            case ADOPTED -> "Cible";
            case TENTATIVE -> "Cible envisagée";
        };
    }

    public String bound(ReportContent.Bound bound) {
        if (bound.value() != null) {
            return unit.aim(bound.value());
        }
        if (bound.min() != null && bound.max() != null) {
            return unit.range(bound.min(), bound.max());
        }
        if (bound.min() != null) {
            return "au moins " + unit.aim(bound.min());
        }
        return bound.max() != null ? "au plus " + unit.aim(bound.max()) : change(bound.change());
    }

    private String amount(ReportContent.Bound bound) {
        return bound.change() != null && !bound.isResolved() ? "une " + change(bound.change()) : French.de(bound(bound));
    }

    private static String change(BigDecimal change) {
        BigDecimal percent = change.abs().movePointRight(2);
        return (change.signum() < 0 ? "baisse de " : "hausse de ") + French.number(percent) + French.NARROW_NO_BREAK_SPACE
                + "%";
    }

    private String since(ReportContent.Bound point) {
        return point.year() < year ? "depuis " + point.year() : point.year() == year ? "en " + year : "d’ici à " + point.year();
    }

    private String relativeTo(ReportContent.Item item) {
        if (item.target().points().stream().noneMatch(p -> p.change() != null)) {
            return "";
        }
        ReportContent.Baseline baseline = item.baseline();
        return baseline == null || baseline.year() == null ? ", par rapport à une année de référence qui n’est pas précisée"
                : ", par rapport à " + baseline.year();
    }

    /** Equal steps that follow each other are one step. */
    private static List<ReportContent.Bound> merged(List<ReportContent.Bound> points) {
        List<ReportContent.Bound> merged = new ArrayList<>();
        for (ReportContent.Bound point : points) {
            if (merged.isEmpty() || !sameAim(merged.get(merged.size() - 1), point)) {
                merged.add(point);
            }
        }
        return merged;
    }

    public static boolean sameAim(ReportContent.Bound a, ReportContent.Bound b) {
        return same(a.value(), b.value()) && same(a.min(), b.min()) && same(a.max(), b.max()) && same(a.change(), b.change());
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
