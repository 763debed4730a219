package fr.sillage.reporting.report;

import static fr.sillage.reporting.report.content.SampleFigures.at;
import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.item;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;

class OddityWordsTest {

    private static List<String> told(ReportContent content) {
        return new OddityWords(content).all().stream().map(s -> s.replace('\u00A0', ' ').replace('\u202F', ' ')).toList();
    }

    private static List<String> told(SampleScheme scheme, Figures.Figure... figures) {
        return told(SampleReport.content(scheme.snapshot(), new Figures(1, null, List.of(figures), List.of())));
    }

    private static SampleScheme scheme(String until) {
        return new SampleScheme("Schéma").objective("1", null, null, "Seul", until, List.of("i"));
    }

    private static Figures.Figure aim(String kind, int... years) {
        return figure("i", "Part", "%", 0, "UP", "Part",
                total().target(kind, "Acte", "STEP",
                        IntStream.of(years).mapToObj(y -> at(y, "50")).toArray(Figures.Bound[]::new))
                        .build());
    }

    private static SampleScheme calendar(String... dues) {
        return new SampleScheme("Schéma").steps("7", "Former",
                Stream.of(dues).map(due -> new CatalogSnapshot.Step("Atelier", due, null)).toList());
    }

    @Test
    void A_target_after_the_deadline_of_its_objective_is_told() {
        assertThat(told(scheme("2024"), aim("ADOPTED", 2024, 2025)))
                .containsExactly("Objectif 1 : « Part », cible pour 2025, après l’échéance de l’objectif (2024).");
    }

    @Test
    void Targets_after_the_end_of_the_scheme_are_told_together() {
        assertThat(told(scheme("2028"), aim("LEGAL", 2028, 2030, 2035))).containsExactly("Objectif 1 : « Part », "
                + "obligation légale pour 2030 et 2035, après l’échéance de l’objectif (2028) et la fin du schéma "
                + "(31 décembre 2028).");
        assertThat(told(scheme(null), aim("TENTATIVE", 2035))).containsExactly(
                "Objectif 1 : « Part », cible envisagée pour 2035, après la fin du schéma (31 décembre 2028).");
    }

    @Test
    void A_line_of_an_indicator_is_named() {
        assertThat(told(scheme("2024"), figure("i", "Part", "%", 0, "UP", "Part",
                item("bois", "Bois").target("ADOPTED", "Acte", "STEP", at(2026, "5")).build())))
                .containsExactly("Objectif 1 : « Part, Bois », cible pour 2026, après l’échéance de l’objectif (2024).");
    }

    @Test
    void A_step_outside_the_scheme_is_told_and_one_in_part_inside_is_not() {
        assertThat(told(calendar("2023-12-31", "2029-01", "2024", "2028-12", "2028-12-31", null))).containsExactly(
                "Action 7 (« Former ») : l’étape « Atelier », prévue le 31 décembre 2023, vient avant le début du schéma"
                        + " (1er janvier 2024).",
                "Action 7 (« Former ») : l’étape « Atelier », prévue en janvier 2029, vient après la fin du schéma"
                        + " (31 décembre 2028).");
    }

    @Test
    void What_agrees_is_not_told_and_has_no_place_in_the_report() {
        ReportContent content = SampleReport.content(scheme("2028").snapshot(),
                new Figures(1, null, List.of(aim("ADOPTED", 2026, 2028)), List.of()));
        assertThat(told(content)).isEmpty();
        assertThat(new HtmlRenderer(Engines.plain()).render(content)).doesNotContain("À vérifier");
    }

    @Test
    void What_is_odd_stands_in_the_report_and_in_its_contents() {
        String page = new HtmlRenderer(Engines.plain()).render(SampleReport.content());
        assertThat(page).contains("href=\"#verifier\"", "id=\"verifier\"");
        assertThat(told(SampleReport.content())).anySatisfy(
                line -> assertThat(line).startsWith("Objectif 18 :")
                        .endsWith("cible pour 2025, après l’échéance de l’objectif (2024)."));
    }

    @Test
    void An_edition_made_before_steps_were_kept_is_read() {
        String now = ContentJson.write(SampleReport.content());
        assertThat(ContentJson.read(now.replace("\"steps\":[],", ""))).isEqualTo(SampleReport.content());
    }
}
