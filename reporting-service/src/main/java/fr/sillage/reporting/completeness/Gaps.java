package fr.sillage.reporting.completeness;

import java.util.List;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.NoReportException;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;

/**
 * The figures that a report should have and lacks, and what the scheme says of such reports. A note that is made in order to
 * tell what is late is never refused for it.
 *
 * @param figures by objective and name, in French
 * @param refused whether the scheme's own rule wants no such report
 */
public record Gaps(List<String> figures, boolean refused, String source) {

    /** As many as a person reads; the others are counted. */
    private static final int NAMED = 10;

    public static Gaps of(ReportContent content, CatalogSnapshot.Scheme scheme) {
        List<String> figures = Stream.concat(
                content.missing().values().stream().filter(Missing.MissingValue::isGap).map(Gaps::value),
                content.missing().unknownIndicators().stream()
                        .map(u -> "objectif %s, « %s » (sans définition)".formatted(u.objective(), u.indicator())))
                .toList();
        boolean settles = ReportKind.of(content.kind()).orElseThrow().closesItsYear();
        return new Gaps(figures, settles && scheme.refusesGaps() && !figures.isEmpty(),
                scheme.reporting() == null ? null : scheme.reporting().source());
    }

    private static String value(Missing.MissingValue value) {
        return "objectif %s, « %s%s » (%d)".formatted(value.objective(), value.title(),
                value.label() == null ? "" : ", " + value.label(), value.year());
    }

    /** @throws NoReportException where the scheme wants no report with such gaps; the message names them */
    public void requireNone() {
        if (refused) {
            throw new NoReportException(reason());
        }
    }

    String reason() {
        int others = figures.size() - NAMED;
        return French.typeset("Le schéma n’admet pas de bilan incomplet%s. Il manque : %s%s.".formatted(
                source == null ? "" : " (" + source + ")", String.join(" ; ", figures.stream().limit(NAMED).toList()),
                others < 1 ? ""
                        : others == 1 ? " ; et une autre valeur" : " ; et %d autres valeurs".formatted(others)));
    }
}
