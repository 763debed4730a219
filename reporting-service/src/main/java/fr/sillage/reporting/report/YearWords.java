package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.sillage.reporting.report.chart.BarChart;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.ProgressWords;
import fr.sillage.reporting.report.french.TargetedActionWords;
import fr.sillage.reporting.report.french.Unit;

/** Counts the year: how many objectives, results and actions stand where. */
final class YearWords {

    private static final int CHART_WIDTH = 316;

    private final ReportContent content;
    private final List<ReportContent.Indicator> indicators;
    private final Map<ReportContent.ProgressStatus, Long> results = new EnumMap<>(ReportContent.ProgressStatus.class);
    private final long withoutTarget;
    private final TargetedActionWords deeds;
    private final ActionCounts actions;

    YearWords(ReportContent content, Moment moment) {
        this.content = content;
        this.deeds = new TargetedActionWords(content.year(), moment.today());
        this.actions = new ActionCounts(content, moment.lastDay());
        // An indicator that serves two objectives counts once.
        this.indicators = content.allObjectives().flatMap(o -> o.indicators().stream()).distinct().toList();
        List<ReportContent.Progress> all = indicators.stream().flatMap(i -> i.items().stream())
                .map(ReportContent.Item::progress).toList();
        this.withoutTarget = all.stream().filter(ProgressWords::isWithoutTarget).count();
        for (ReportContent.ProgressStatus status : ReportContent.ProgressStatus.values()) {
            results.put(status,
                    all.stream().filter(p -> !ProgressWords.isWithoutTarget(p) && p.status() == status).count());
        }
    }

    ReportPage.YearInBrief brief() {
        List<BarChart.Bar> bars = bars();
        String title = "Résultats de " + content.year() + " par situation";
        return new ReportPage.YearInBrief(tiles(), new ReportPage.Counting(resultsSentence(),
                new BarChart(CHART_WIDTH, bars).svg(title, BarChart.told(bars)),
                new ReportPage.Table(title, List.of("Situation", "Résultats"),
                        bars.stream().map(bar -> new ReportPage.Row(bar.label(), List.of(bar.text()))).toList())),
                actions.all(), fictitiousNote());
    }

    private List<ReportPage.Tile> tiles() {
        List<ReportPage.Tile> tiles = new ArrayList<>();
        tiles.add(ReportPage.Tile.counting(content.allObjectives().count(), "objectif", "objectifs"));
        tiles.add(ReportPage.Tile.counting(
                indicators.stream().map(ReportContent.Indicator::code).distinct().count(), "indicateur", "indicateurs"));
        tiles.add(ReportPage.Tile.counting(onTrack(), "résultat dans la trajectoire", "résultats dans la trajectoire"));
        tiles.add(ReportPage.Tile.counting(late(), "résultat en retard", "résultats en retard"));
        tiles.add(ReportPage.Tile.counting(withoutTarget, "résultat sans cible chiffrée", "résultats sans cible chiffrée"));
        tiles.add(ReportPage.Tile.counting(results.get(ReportContent.ProgressStatus.NOT_ASSESSABLE), "résultat non évaluable",
                "résultats non évaluables"));
        return tiles;
    }

    private long onTrack() {
        return results.get(ReportContent.ProgressStatus.ACHIEVED) + results.get(ReportContent.ProgressStatus.ON_TRACK);
    }

    private long late() {
        return results.get(ReportContent.ProgressStatus.BEHIND) + results.get(ReportContent.ProgressStatus.OFF_TRACK);
    }

    private String resultsSentence() {
        long all = withoutTarget + results.values().stream().mapToLong(Long::longValue).sum();
        long unknown = results.get(ReportContent.ProgressStatus.NOT_ASSESSABLE);
        return "Sur " + French.count(all, "résultat suivi", "résultats suivis") + " en " + content.year() + ", "
                + counted(onTrack(), "n’atteint sa cible ni ne suit sa trajectoire", "atteint sa cible ou suit sa trajectoire",
                        "atteignent leur cible ou suivent leur trajectoire")
                + ", " + counted(late(), "n’est en retard", "est en retard", "sont en retard") + ", "
                + counted(withoutTarget, "n’est sans cible chiffrée", "n’a pas de cible chiffrée",
                        "n’ont pas de cible chiffrée")
                + " et "
                + counted(unknown, "n’échappe à l’évaluation", "ne peut pas être évalué", "ne peuvent pas être évalués")
                + ". Un indicateur détaillé en plusieurs lignes donne autant de résultats.";
    }

    private static String counted(long count, String none, String one, String many) {
        return count == 0 ? "aucun " + none : count + " " + (count == 1 ? one : many);
    }

    private List<BarChart.Bar> bars() {
        List<BarChart.Bar> bars = new ArrayList<>();
        results.forEach((status, count) -> bars.add(BarChart.Bar.counting(ProgressWords.label(status), count)));
        bars.add(bars.size() - 1, BarChart.Bar.counting(ProgressWords.WITHOUT_TARGET, withoutTarget));
        return bars;
    }

    private String fictitiousNote() {
        return content.fictitious() ? "Ces décomptes reposent en tout ou partie sur des données fictives." : null;
    }

    List<ReportPage.Line> overview() {
        return content.allObjectives().map(o -> new ReportPage.Line("objectif-" + o.code(), o.code(), French.typeset(o.title()),
                situations(o))).toList();
    }

    private List<ReportPage.Situation> situations(ReportContent.Objective objective) {
        List<ReportPage.Situation> situations = new ArrayList<>();
        for (ReportContent.Indicator indicator : objective.indicators()) {
            for (ReportContent.Item item : indicator.items()) {
                situations.add(situation(indicator, item));
            }
        }
        objective.targetedActions()
                .forEach(a -> situations
                        .add(new ReportPage.Situation(French.typeset(a.title()), "action ciblée", deeds.situation(a))));
        objective.unknownIndicators().forEach(
                code -> situations.add(new ReportPage.Situation(code, "sans définition",
                        ProgressWords.label(ReportContent.ProgressStatus.NOT_ASSESSABLE))));
        return situations;
    }

    private ReportPage.Situation situation(ReportContent.Indicator indicator, ReportContent.Item item) {
        ObservationWords words = new ObservationWords(Unit.of(indicator));
        String value = Optional.ofNullable(item.value()).filter(ReportContent.Point::isKnown).map(words::value)
                .orElse(ObservationWords.absence(item.value()));
        return new ReportPage.Situation(IndicatorWords.name(content, indicator, item), value,
                ProgressWords.label(item.progress()));
    }
}
