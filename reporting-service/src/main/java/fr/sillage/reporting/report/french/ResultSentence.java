package fr.sillage.reporting.report.french;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;

/** Says in words what the chart and the table of one line show; grammatical whatever the indicator is called. */
public final class ResultSentence {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Unit unit;
    private final int year;
    private final ObservationWords observations;
    private final TargetWords targets;
    private final ProgressWords progress;

    public ResultSentence(ReportContent.Indicator indicator, int year) {
        this.unit = Unit.of(indicator);
        this.year = year;
        this.observations = new ObservationWords(unit);
        this.targets = new TargetWords(unit, year);
        this.progress = new ProgressWords(unit, indicator.direction(), year);
    }

    public String of(ReportContent.Item item) {
        List<String> sentences = new ArrayList<>();
        sentences.add(value(item));
        targets.sentence(item).ifPresent(sentences::add);
        sentences.add(progress.sentence(item));
        return French.typeset(String.join(" ", sentences));
    }

    private String value(ReportContent.Item item) {
        ReportContent.Point now = item.value();
        if (now == null || !now.isKnown()) {
            return absence(now) + before(item);
        }
        return "En " + year + ", la valeur est " + French.de(observations.bare(now)) + details(now) + comparison(item) + ".";
    }

    /** The operands, where the value is plainly the one over the other in percent; and what kind of value it is. */
    private String details(ReportContent.Point point) {
        List<String> details = new ArrayList<>();
        if (isPlainRatio(point)) {
            details.add(French.number(point.numerator()) + " sur " + French.number(point.denominator()));
        }
        ObservationWords.annotation(point).ifPresent(details::add);
        return details.isEmpty() ? "" : " (" + String.join(" ; ", details) + ")";
    }

    private boolean isPlainRatio(ReportContent.Point point) {
        return unit.isPercentage() && point.numerator() != null && point.denominator() != null
                && point.denominator().signum() != 0
                && unit.rounded(point.numerator().multiply(HUNDRED).divide(point.denominator(), 12, RoundingMode.HALF_UP))
                        .compareTo(unit.rounded(point.value())) == 0;
    }

    private String comparison(ReportContent.Item item) {
        ReportContent.Point before = item.previous();
        if (before == null) {
            return "";
        }
        if (!before.isKnown()) {
            return before.status() == ReportContent.ObservationStatus.NOT_APPLICABLE ? ""
                    : " ; celle de " + before.year() + " n’est pas connue";
        }
        int sense = unit.rounded(item.value().value()).compareTo(unit.rounded(before.value()));
        return sense == 0 && before.qualifier() == item.value().qualifier() ? ", comme en " + before.year() + annotated(before)
                : ", contre " + observations.bare(before) + " en " + before.year() + annotated(before)
                        + difference(before, item.value(), sense);
    }

    /** Never more exact than the values themselves: there is none between least values. */
    private String difference(ReportContent.Point before, ReportContent.Point now, int sense) {
        Set<ReportContent.Qualifier> qualifiers = EnumSet.copyOf(
                Stream.of(before, now).map(p -> Objects.requireNonNullElse(p.qualifier(), ReportContent.Qualifier.EXACT))
                        .toList());
        return sense == 0 || qualifiers.contains(ReportContent.Qualifier.AT_LEAST) ? ""
                : ", soit " + (qualifiers.contains(ReportContent.Qualifier.ABOUT) ? "environ " : "")
                        + unit.difference(before.value(), now.value()) + (sense > 0 ? " de plus" : " de moins");
    }

    private static String annotated(ReportContent.Point point) {
        return ObservationWords.annotation(point).map(a -> " (" + a + ")").orElse("");
    }

    private String absence(ReportContent.Point point) {
        if (point != null && point.status() == ReportContent.ObservationStatus.NOT_APPLICABLE) {
            return "L’indicateur est sans objet en " + year + because(point) + ".";
        }
        if (point != null && "CONFIDENTIAL".equals(point.reason())) {
            return "La valeur de " + year + " n’est pas publiée : elle est confidentielle.";
        }
        if (point != null && point.coverage() != null && point.coverage().present() > 0) {
            return "La valeur de " + year + " n’est pas complète : "
                    + (point.coverage().present() == 1 ? "seul " : "seuls ") + ObservationWords.coverage(point.coverage())
                    + (point.coverage().present() == 1 ? " est connu." : " sont connus.");
        }
        if (point != null && !point.missing().isEmpty()) {
            return "La valeur de " + year + " ne peut pas être calculée : il manque "
                    + ObservationWords.operands(point.missing()) + ".";
        }
        if (point != null && "DENOMINATOR_ZERO".equals(point.reason())) {
            return "La valeur de " + year + " ne peut pas être calculée : le dénominateur est nul.";
        }
        return "La valeur de " + year + " n’est pas renseignée" + (point == null ? "" : because(point)) + ".";
    }

    /** A reason in capitals is a code of the service; one in words was written by those who owe the figure. */
    private static String because(ReportContent.Point point) {
        return point.reason() == null || point.reason().equals(point.reason().toUpperCase(Locale.ROOT)) ? ""
                : " (" + French.typeset(point.reason()) + ")";
    }

    private String before(ReportContent.Item item) {
        ReportContent.Point before = item.previous();
        return before == null || !before.isKnown() ? ""
                : " En " + before.year() + ", la valeur était " + French.de(observations.bare(before)) + annotated(before)
                        + ".";
    }
}
