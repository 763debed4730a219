package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.ProgressWords;
import fr.sillage.reporting.report.french.ResultSentence;
import fr.sillage.reporting.report.french.TargetWords;
import fr.sillage.reporting.report.french.Unit;

/** Puts one indicator into words, charts and tables. */
final class IndicatorWords {

    private final int year;
    private final int start;
    private final int horizon;
    private final ReportContent content;

    IndicatorWords(ReportContent content) {
        this.content = content;
        this.year = content.year();
        this.start = content.scheme().start().getYear();
        this.horizon = Math.max(content.scheme().end().getYear(), year);
    }

    ReportPage.Indicator of(ReportContent.Indicator indicator, int level) {
        return new ReportPage.Indicator(level, French.typeset(indicator.title()),
                content.scheme().hasSeveralBuyers() ? French.typeset(indicator.buyer().name()) : null,
                indicator.definition() == null ? null : French.sentence(French.typeset(indicator.definition())),
                indicator.note() == null ? null : French.sentence(French.typeset(indicator.note())),
                charts(indicator).ofItems(French.typeset(indicator.title()) + buyer(content, indicator)),
                indicator.items().stream().map(item -> item(indicator, fromFirstYearOfInterest(item), level + 1)).toList());
    }

    /** The years before the scheme are told from the first one with a figure: nobody owes the others. */
    private ReportContent.Item fromFirstYearOfInterest(ReportContent.Item item) {
        List<ReportContent.Point> series = item.series().stream()
                .dropWhile(p -> !p.isKnown() && p.year() < Math.min(start, year)).toList();
        return new ReportContent.Item(item.code(), item.label(), series, item.value(), item.previous(), item.baseline(),
                item.target(), item.trajectory(), item.progress());
    }

    private ReportPage.Item item(ReportContent.Indicator indicator, ReportContent.Item item, int level) {
        Unit unit = Unit.of(indicator);
        Optional<ReportContent.Point> known = Optional.ofNullable(item.value()).filter(ReportContent.Point::isKnown);
        String sentence = new ResultSentence(indicator, year).of(item);
        return new ReportPage.Item(level, item.label() == null ? null : French.typeset(item.label()),
                known.map(new ObservationWords(unit)::bare).orElse(French.capitalised(ObservationWords.absence(item.value()))),
                known.flatMap(ObservationWords::annotation).orElse(null),
                ProgressWords.label(item.progress()), tone(item.progress().status()), sentence, facts(unit, item),
                charts(indicator).of(item, name(content, indicator, item), sentence),
                new SeriesTable(unit).of(name(content, indicator, item), item));
    }

    private IndicatorCharts charts(ReportContent.Indicator indicator) {
        return new IndicatorCharts(indicator, year, horizon);
    }

    /** The name of the style that sets a status apart; its words say as much. */
    private static String tone(ReportContent.ProgressStatus status) {
        return switch (status) {
            case ACHIEVED, ON_TRACK -> "good";
            case BEHIND, OFF_TRACK -> "late";
            case NOT_ASSESSABLE -> "unknown";
        };
    }

    /** As charts, tables and rows are named: no two alike where several buyers have the same indicator. */
    static String name(ReportContent content, ReportContent.Indicator indicator, ReportContent.Item item) {
        return French.typeset(indicator.title() + (item.label() == null ? "" : ", " + item.label()))
                + buyer(content, indicator);
    }

    private static String buyer(ReportContent content, ReportContent.Indicator indicator) {
        return content.scheme().hasSeveralBuyers() ? " (" + French.typeset(indicator.buyer().name()) + ")" : "";
    }

    private List<ReportPage.Fact> facts(Unit unit, ReportContent.Item item) {
        ObservationWords observations = new ObservationWords(unit);
        TargetWords targets = new TargetWords(unit, year);
        List<ReportPage.Fact> facts = new ArrayList<>();
        Optional.ofNullable(item.previous()).map(p -> p.isKnown() ? observations.value(p) : ObservationWords.absence(p))
                .ifPresent(v -> facts.add(new ReportPage.Fact("En " + (year - 1), v)));
        Optional.ofNullable(item.baseline()).ifPresent(b -> facts.add(baseline(observations, b)));
        targets.summary(item).ifPresent(t -> facts.add(new ReportPage.Fact(TargetWords.label(item.target().kind()), t)));
        Optional.ofNullable(item.progress().expected()).filter(e -> !isTarget(item, e))
                .ifPresent(e -> facts.add(new ReportPage.Fact("Attendu en " + year, targets.bound(e))));
        Optional.ofNullable(item.target()).map(ReportContent.Target::source).map(French::typeset)
                .ifPresent(s -> facts.add(new ReportPage.Fact("Source de la cible", s)));
        Optional.ofNullable(item.target()).map(ReportContent.Target::note).map(French::typeset).map(French::sentence)
                .ifPresent(n -> facts.add(new ReportPage.Fact("Remarque", n)));
        return facts;
    }

    private static boolean isTarget(ReportContent.Item item, ReportContent.Bound expected) {
        return item.target() != null && item.target().points().stream().anyMatch(p -> TargetWords.sameAim(p, expected));
    }

    private static ReportPage.Fact baseline(ObservationWords observations, ReportContent.Baseline baseline) {
        String term = "Temps 0" + (baseline.year() == null ? "" : " (" + baseline.year() + ")");
        String value = baseline.value() == null ? "non connu" : observations.baseline(baseline);
        return new ReportPage.Fact(term, baseline.note() == null ? value : French.typeset(value + " ; " + baseline.note()));
    }
}
