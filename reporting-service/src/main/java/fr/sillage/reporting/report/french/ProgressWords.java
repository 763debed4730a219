package fr.sillage.reporting.report.french;

import java.math.BigDecimal;
import java.util.Optional;

import fr.sillage.reporting.report.content.ReportContent;

/** Says how a result stands against its trajectory, and why it cannot be said where it cannot. */
public final class ProgressWords {

    public static final String WITHOUT_TARGET = "Sans cible chiffrée";
    static final String ABOVE_RANGE = "Au-dessus de la fourchette";

    private final Unit unit;
    private final ReportContent.Direction direction;
    private final int year;

    ProgressWords(Unit unit, ReportContent.Direction direction, int year) {
        this.unit = unit;
        this.direction = direction;
        this.year = year;
    }

    /** To have no target is no failing of the figure, and is told apart. */
    public static boolean isWithoutTarget(ReportContent.Progress progress) {
        return "NO_TARGET".equals(progress.reason());
    }

    public static String label(ReportContent.Progress progress) {
        if (isWithoutTarget(progress)) {
            return WITHOUT_TARGET;
        }
        return isAboveRange(progress) ? ABOVE_RANGE : label(progress.status());
    }

    /** One who does more than a range wants is neither late nor far on the way to it. */
    private static boolean isAboveRange(ReportContent.Progress progress) {
        boolean missed = progress.status() == ReportContent.ProgressStatus.BEHIND
                || progress.status() == ReportContent.ProgressStatus.OFF_TRACK;
        return missed && progress.expected() != null && progress.expected().max() != null
                && progress.distance() != null && progress.distance().signum() > 0;
    }

    public static String label(ReportContent.ProgressStatus status) {
        return switch (status) {
            case ACHIEVED -> "Cible atteinte";
            case ON_TRACK -> "Trajectoire suivie";
            case BEHIND -> "En retard sur la trajectoire";
            case OFF_TRACK -> "Loin de la trajectoire";
            case NOT_ASSESSABLE -> "Non évaluable";
        };
    }

    String sentence(ReportContent.Item item) {
        ReportContent.Progress progress = item.progress();
        return switch (progress.status()) {
            case ACHIEVED -> "Elle est atteinte.";
            case ON_TRACK -> expectation(item, "prévoit").map(e -> e + " : elle est suivie.")
                    .orElse("La trajectoire est suivie.");
            case BEHIND -> expectation(item, "prévoyait").orElse(missed("Elle n’est pas encore atteinte")) + gap(item) + ".";
            case OFF_TRACK -> expectation(item, "prévoyait").orElse(missed("Elle est loin d’être atteinte")) + gap(item) + ".";
            case NOT_ASSESSABLE -> why(item);
        };
    }

    /** A range is kept or not: one who is above it has not yet to reach it. */
    private String missed(String target) {
        return direction == ReportContent.Direction.RANGE ? "Elle n’est pas respectée" : target;
    }

    /** Nothing to add where the year's expectation is the very target that was just told. */
    private Optional<String> expectation(ReportContent.Item item, String verb) {
        ReportContent.Bound expected = item.progress().expected();
        boolean told = expected == null || item.target() != null
                && item.target().points().stream().anyMatch(p -> p.year() <= year && TargetWords.sameAim(p, expected));
        return told ? Optional.empty()
                : Optional.of("Pour " + year + ", la trajectoire " + verb + " " + new TargetWords(unit, year).bound(expected));
    }

    private String gap(ReportContent.Item item) {
        ReportContent.Bound expected = item.progress().expected();
        if (expected == null || item.value() == null || !item.value().isKnown()) {
            return "";
        }
        BigDecimal value = item.value().value();
        BigDecimal least = expected.value() != null ? expected.value() : expected.min();
        BigDecimal most = expected.value() != null ? expected.value() : expected.max();
        if (direction != ReportContent.Direction.DOWN && least != null && value.compareTo(least) < 0) {
            return " : il manque " + qualified(item, "au plus ") + unit.difference(value, least);
        }
        return direction != ReportContent.Direction.UP && most != null && value.compareTo(most) > 0
                ? " : le dépassement est " + French.de(qualified(item, "au moins ") + unit.difference(most, value))
                : "";
    }

    /** @param ofLeast what the gap of a value is of which only the least is known */
    private static String qualified(ReportContent.Item item, String ofLeast) {
        ReportContent.Qualifier qualifier = item.value().qualifier();
        return qualifier == ReportContent.Qualifier.ABOUT ? "environ "
                : qualifier == ReportContent.Qualifier.AT_LEAST ? ofLeast : "";
    }

    private String why(ReportContent.Item item) {
        String reason = item.progress().reason() == null ? "" : item.progress().reason();
        return switch (reason) {
            case "NO_TARGET" -> "Aucune cible chiffrée n’est fixée : le résultat est suivi sans être évalué.";
            case "NO_VALUE", "MISSING_OPERAND", "DENOMINATOR_ZERO", "NOT_APPLICABLE" ->
                "Sans valeur pour " + year + ", la situation ne peut pas être évaluée.";
            case "CONFIDENTIAL" -> "La valeur de " + year + " n’est pas publiée : le résultat n’est pas évalué ici.";
            case "NO_BASELINE" -> "La valeur de référence n’étant pas connue, le résultat ne peut pas être évalué.";
            case "LOWER_BOUND_ONLY" -> "La valeur n’est connue que comme un minimum : cela ne suffit pas à l’évaluer.";
            case "BEFORE_FIRST_POINT" -> "La cible ne s’applique pas encore en " + year + " : le résultat n’est pas évalué.";
            default -> "Le résultat ne peut pas être évalué.";
        };
    }
}
