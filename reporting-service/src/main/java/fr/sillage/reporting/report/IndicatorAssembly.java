package fr.sillage.reporting.report;

import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;

/** Gives an objective the figures of the indicators that it names. */
final class IndicatorAssembly {

    private final Figures figures;
    private final List<CatalogSnapshot.Organisation> organisations;
    private final int year;

    IndicatorAssembly(Figures figures, List<CatalogSnapshot.Organisation> organisations, int year) {
        this.figures = figures;
        this.organisations = organisations;
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
        return organisations.stream().filter(o -> o.siren().equals(siren)).findFirst()
                .map(o -> new ReportContent.Buyer(siren, o.name())).orElse(new ReportContent.Buyer(siren, siren));
    }

    private ReportContent.Indicator indicator(Figures.Figure figure) {
        return new ReportContent.Indicator(figure.indicator(), figure.title(), figure.unit(), figure.decimals(),
                ReportContent.Direction.valueOf(figure.direction()), figure.definition(), figure.version(),
                buyer(figure.buyer()), figure.items().stream().map(this::item).toList());
    }

    private ReportContent.Item item(Figures.Item item) {
        List<ReportContent.Point> series = item.points().stream().map(this::point).toList();
        List<ReportContent.Bound> trajectory = item.trajectory().stream().map(IndicatorAssembly::bound).toList();
        return new ReportContent.Item(item.item(), item.label(), series, at(year, series), at(year - 1, series),
                baseline(item.target(), series), target(item.target()), trajectory, progress(item.progress(), trajectory));
    }

    private static ReportContent.Point at(int year, List<ReportContent.Point> series) {
        return series.stream().filter(p -> p.year() == year).findFirst().orElse(null);
    }

    private ReportContent.Point point(Figures.Point point) {
        return new ReportContent.Point(Integer.parseInt(point.period()), point.value(), point.numerator(), point.denominator(),
                point.status() == null ? ReportContent.ObservationStatus.MISSING
                        : ReportContent.ObservationStatus.valueOf(point.status()),
                qualifier(point.qualifier()), point.reason(), point.missing().stream().map(this::operand).toList(),
                point.published());
    }

    private ReportContent.Operand operand(Figures.MissingOperand operand) {
        return new ReportContent.Operand(operand.measure(), operand.title(), operand.item(), yearOf(operand.period()));
    }

    /** A baseline that names a year only is the value of that year, where the series reaches back so far. */
    private static ReportContent.Baseline baseline(Figures.Target target, List<ReportContent.Point> series) {
        if (target == null || target.baseline() == null) {
            return null;
        }
        Figures.Baseline given = target.baseline();
        Integer year = yearOf(given.period());
        Optional<ReportContent.Point> measured = series.stream().filter(p -> year != null && p.year() == year).findFirst();
        return new ReportContent.Baseline(year,
                given.value() != null ? given.value() : measured.map(ReportContent.Point::value).orElse(null),
                qualifier(given.qualifier()), given.note());
    }

    private static ReportContent.Target target(Figures.Target target) {
        return target == null ? null
                : new ReportContent.Target(ReportContent.TargetKind.valueOf(target.kind()), target.source(),
                        target.interpolation() == null ? ReportContent.Interpolation.STEP
                                : ReportContent.Interpolation.valueOf(target.interpolation()),
                        target.points().stream().map(IndicatorAssembly::bound).toList(), target.note());
    }

    private ReportContent.Progress progress(Figures.Progress progress, List<ReportContent.Bound> trajectory) {
        ReportContent.Bound expected = trajectory.stream().filter(b -> b.year() == year && b.isResolved()).findFirst()
                .orElse(null);
        return progress == null
                ? new ReportContent.Progress(ReportContent.ProgressStatus.NOT_ASSESSABLE, "NO_TARGET", expected, null)
                : new ReportContent.Progress(ReportContent.ProgressStatus.valueOf(progress.status()), progress.reason(),
                        expected,
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
