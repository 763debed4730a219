package fr.sillage.reporting.report.content;

import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;

/** Gives an objective the figures of the indicators that it names. */
final class IndicatorAssembly {

    /** The code of the declared total of a measure that is broken down, and of one that is not. */
    private static final String TOTAL = "_T";

    private final Figures figures;
    private final CatalogSnapshot catalog;
    private final int year;

    IndicatorAssembly(Figures figures, CatalogSnapshot catalog, int year) {
        this.figures = figures;
        this.catalog = catalog;
        this.year = year;
    }

    List<ReportContent.Indicator> of(List<String> codes) {
        return codes.stream().flatMap(code -> figures.figures().stream().filter(f -> f.indicator().equals(code)))
                .map(this::indicator).toList();
    }

    /** Named by the scheme, but the indicators service has no such definition. */
    List<String> unknownAmong(List<String> codes) {
        return codes.stream().filter(code -> figures.figures().stream().noneMatch(f -> f.indicator().equals(code))).toList();
    }

    ReportContent.Buyer buyer(String siren) {
        return catalog.organisations().stream().filter(o -> o.siren().equals(siren)).findFirst()
                .map(o -> new ReportContent.Buyer(siren, o.name())).orElse(new ReportContent.Buyer(siren, siren));
    }

    private ReportContent.Indicator indicator(Figures.Figure figure) {
        return new ReportContent.Indicator(figure.indicator(), figure.title(), figure.unit(), figure.decimals(),
                ReportContent.Direction.valueOf(figure.direction()), figure.definition(), figure.version(),
                figure.note(), buyer(figure.buyer()), figure.measures(),
                figure.items().stream().map(item -> item(item, label(figure, item))).toList());
    }

    /** The declared total has no label of its own, but needs one beside the items that it sums up. */
    private static String label(Figures.Figure figure, Figures.Item item) {
        return item.label() == null && figure.items().size() > 1 ? "Ensemble" : item.label();
    }

    private ReportContent.Item item(Figures.Item item, String label) {
        List<ReportContent.Point> series = item.points().stream().map(p -> point(p, item.item())).toList();
        List<ReportContent.Bound> trajectory = item.trajectory().stream().map(IndicatorAssembly::bound).toList();
        return new ReportContent.Item(item.item(), label, series, at(year, series), at(year - 1, series),
                Optional.ofNullable(baseline(item)).or(() -> known(series)).orElse(null), target(item.target()), trajectory,
                progress(item.progress()));
    }

    private static ReportContent.Point at(int year, List<ReportContent.Point> series) {
        return series.stream().filter(p -> p.year() == year).findFirst().orElse(null);
    }

    private ReportContent.Point point(Figures.Point point, String item) {
        return new ReportContent.Point(Integer.parseInt(point.period()), point.value(), point.numerator(), point.denominator(),
                point.status() == null ? ReportContent.ObservationStatus.MISSING
                        : ReportContent.ObservationStatus.valueOf(point.status()),
                qualifier(point.qualifier()), point.reason(), point.missing().stream().map(o -> operand(o, item)).toList(),
                point.coverage() == null ? null
                        : new ReportContent.Coverage(point.coverage().present(), point.coverage().expected(),
                                point.coverage().unit()),
                point.published());
    }

    /** Its item is named where it is not the very line that lacks it. */
    private static ReportContent.Operand operand(Figures.MissingOperand operand, String line) {
        String item = TOTAL.equals(operand.item()) || line.equals(operand.item()) ? null : operand.item();
        return new ReportContent.Operand(operand.measure(), operand.title(), item, yearOf(operand.period()));
    }

    /** As the service resolved it; as the act states it where there was nothing to resolve. */
    private static ReportContent.Baseline baseline(Figures.Item item) {
        Figures.Baseline resolved = item.progress().baseline();
        Figures.Baseline stated = item.target() == null ? null : item.target().baseline();
        Figures.Baseline baseline = resolved != null ? resolved : stated;
        return baseline == null ? null
                : new ReportContent.Baseline(yearOf(baseline.period()), baseline.value(), qualifier(baseline.qualifier()),
                        baseline.status() == null ? null : ReportContent.ObservationStatus.valueOf(baseline.status()),
                        baseline.note());
    }

    /** Of the year that the scheme compares with, where no act says with what a figure is compared. */
    private Optional<ReportContent.Baseline> known(List<ReportContent.Point> series) {
        return catalog.scheme().baselineYear().map(before -> at(before, series)).filter(ReportContent.Point::isKnown)
                .map(p -> new ReportContent.Baseline(p.year(), p.value(), p.qualifier(), p.status(), null));
    }

    private static ReportContent.Target target(Figures.Target target) {
        return target == null ? null
                : new ReportContent.Target(ReportContent.TargetKind.valueOf(target.kind()), target.source(),
                        target.interpolation() == null ? ReportContent.Interpolation.STEP
                                : ReportContent.Interpolation.valueOf(target.interpolation()),
                        target.points().stream().map(IndicatorAssembly::bound).toList(), target.note());
    }

    private ReportContent.Progress progress(Figures.Progress progress) {
        Figures.Aim aim = progress.expected();
        return new ReportContent.Progress(ReportContent.ProgressStatus.valueOf(progress.status()), progress.reason(),
                aim == null ? null : new ReportContent.Bound(year, aim.value(), aim.min(), aim.max(), null),
                progress.distance());
    }

    private static ReportContent.Bound bound(Figures.Bound bound) {
        return new ReportContent.Bound(yearOf(bound.period()), bound.value(), bound.min(), bound.max(), bound.change());
    }

    private static ReportContent.Qualifier qualifier(String qualifier) {
        return qualifier == null ? ReportContent.Qualifier.EXACT : ReportContent.Qualifier.valueOf(qualifier);
    }

    private static Integer yearOf(String period) {
        return period == null ? null : Integer.valueOf(period.substring(0, 4));
    }
}
