package fr.sillage.reporting.report;

import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleFigures;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;

class JointSchemeTest {

    private static final String OTHER = "200061000";

    private static Figures.Figure figure(String buyer, String value) {
        return new Figures.Figure("i", "Part", "%", 1, "UP", null, 1, null, buyer, List.of("i"),
                List.of(total().point(2024, "5").point(2025, value).build()));
    }

    private final ReportContent content = SampleReport.content(joint(),
            new Figures(1, null, List.of(figure(SampleFigures.BUYER, "6"), figure(OTHER, "7")), List.of()));

    private static CatalogSnapshot joint() {
        CatalogSnapshot alone = new SampleScheme("Commun").objective("1", null, null, "Un", "2026", List.of("i")).snapshot();
        CatalogSnapshot.Scheme scheme = alone.scheme();
        return new CatalogSnapshot(alone.position(), alone.committedAt(),
                new CatalogSnapshot.Scheme(scheme.code(), scheme.title(),
                        new CatalogSnapshot.Period(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)),
                        List.of(SampleFigures.BUYER, OTHER), scheme.status(), scheme.adoption(), null, List.of(), List.of(),
                        null, null),
                Stream.concat(alone.organisations().stream(), Stream.of(new CatalogSnapshot.Organisation(OTHER, "Rennes")))
                        .toList(),
                alone.directorates(), alone.axes(), alone.workstreams(), alone.objectives(), alone.targetedActions(),
                alone.actions(), alone.committees(), null);
    }

    @Test
    void Each_row_chart_and_table_names_its_buyer() {
        ReportPage page = new ContentWords(content).page();
        assertThat(page.overview().get(0).situations()).extracting(ReportPage.Situation::what)
                .containsExactly("Part (Département d’Ille-et-Vilaine)", "Part (Rennes)");
        assertThat(new ContentWords(content).objective(content.objectives().get(0)).objective().indicators())
                .flatExtracting(ReportPage.Indicator::items).allSatisfy(item -> assertThat(item.chart()).contains("<title"))
                .extracting(item -> item.table().caption())
                .containsExactly("Données\u202F: Part (Département d’Ille-et-Vilaine)", "Données\u202F: Part (Rennes)");
    }

    @Test
    void An_indicator_of_two_buyers_is_one_indicator_and_two_results() {
        ReportPage.YearInBrief brief = new ContentWords(content).page().brief();
        assertThat(brief.tiles()).contains(new ReportPage.Tile("1", "indicateur"), new ReportPage.Tile("2",
                "résultats sans cible chiffrée"));
        assertThat(brief.results().sentence()).startsWith("Sur 2\u00A0résultats suivis");
    }
}
