package fr.sillage.reporting.report.french;

import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.report.content.ReportContent;

/** Says one observed value with all that qualifies it. */
public final class ObservationWords {

    private final Unit unit;

    public ObservationWords(Unit unit) {
        this.unit = unit;
    }

    /** "environ 62,5 % (donnée fictive)"; only for a point that has a value. */
    public String value(ReportContent.Point point) {
        return bare(point) + annotation(point).map(a -> " (" + a + ")").orElse("");
    }

    public String bare(ReportContent.Point point) {
        return prefix(point.qualifier()) + unit.value(point.value());
    }

    public String baseline(ReportContent.Baseline baseline) {
        return prefix(baseline.qualifier()) + unit.value(baseline.value())
                + annotation(baseline.status()).map(a -> " (" + a + ")").orElse("");
    }

    private static String prefix(ReportContent.Qualifier qualifier) {
        if (qualifier == null) {
            return "";
        }
        return switch (qualifier) {
            case EXACT -> "";
            case ABOUT -> "environ ";
            case AT_LEAST -> "au moins ";
        };
    }

    public static Optional<String> annotation(ReportContent.Point point) {
        return annotation(point.status());
    }

    /** @param status null where an act states the value, and nobody observed it */
    public static Optional<String> annotation(ReportContent.ObservationStatus status) {
        if (status == null) {
            return Optional.empty();
        }
        return switch (status) {
            case PROVISIONAL -> Optional.of("valeur provisoire");
            case ESTIMATED -> Optional.of("estimation");
            case IMPUTED -> Optional.of("valeur imputée");
            case BREAK -> Optional.of("rupture de série");
            case FICTITIOUS -> Optional.of("donnée fictive");
            case NORMAL, MISSING, NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** Why there is no value, as a table tells it. */
    public static String absence(ReportContent.Point point) {
        if (point == null) {
            return "non renseigné";
        }
        if (point.status() == ReportContent.ObservationStatus.NOT_APPLICABLE) {
            return "sans objet";
        }
        if ("CONFIDENTIAL".equals(point.reason())) {
            return "confidentiel";
        }
        if (point.coverage() != null && point.coverage().present() > 0) {
            return "incomplet (" + coverage(point.coverage()) + ")";
        }
        return point.missing().isEmpty() ? "DENOMINATOR_ZERO".equals(point.reason()) ? "dénominateur nul" : "non renseigné"
                : "non calculable";
    }

    /** Why there is no value, in words: those that the services know by a code, and those that somebody typed. */
    public static Optional<String> reason(String reason) {
        return Optional.ofNullable(reason).map(code -> switch (code) {
            case "NO_VALUE" -> "valeur manquante";
            case "MISSING_OPERAND" -> "donnée manquante";
            case "DENOMINATOR_ZERO" -> "dénominateur nul";
            case "CONFIDENTIAL" -> "confidentiel";
            case "NOT_APPLICABLE" -> "sans objet";
            default -> French.typeset(reason);
        });
    }

    /** "9 mois sur 12"; what was frozen without a unit counts months. */
    public static String coverage(ReportContent.Coverage coverage) {
        String unit = !"DAY".equals(coverage.unit()) ? "mois" : coverage.present() == 1 ? "jour" : "jours";
        return coverage.present() + " " + unit + " sur " + coverage.expected();
    }

    /** The operands that a value was waiting for, by name and year. */
    public static String operands(List<ReportContent.Operand> operands) {
        return French.list(operands.stream()
                .map(o -> French.quoted(French.typeset(o.title() == null ? o.measure() : o.title()))
                        + (o.item() == null ? "" : ", " + o.item())
                        + (o.year() == null ? "" : " (" + o.year() + ")"))
                .toList());
    }
}
