package fr.sillage.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;

class HtmlRendererTest {

    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
    private static final Figures NO_FIGURES = new Figures(1, null, List.of(), List.of());

    private final HtmlRenderer renderer = new HtmlRenderer(Engines.plain());

    private String page() {
        return renderer.render(SampleReport.content());
    }

    @Test
    void The_page_holds_all_that_it_needs_and_no_script() {
        assertThat(page()).startsWith("<!DOCTYPE html>").contains("<html lang=\"fr\">").doesNotContain("<script", "<link",
                " src=",
                "@import", "url(");
    }

    @Test
    void Every_objective_has_a_heading_and_a_line_in_the_table_of_contents() {
        String page = page();
        for (int i = 1; i <= 20; i++) {
            assertThat(page).contains("id=\"objectif-" + i + "\"", "href=\"#objectif-" + i + "\"");
        }
    }

    @Test
    void No_heading_level_is_skipped() {
        assertThatNoLevelIsSkipped(page());
    }

    private static void assertThatNoLevelIsSkipped(String page) {
        Matcher headings = HEADING.matcher(page);
        int before = 0;
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertThat(level).as("heading at %d", headings.start()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(before).isPositive();
    }

    @Test
    void A_scheme_without_axes_nor_figures_has_a_report_too() {
        String page = renderer.render(SampleReport.content(
                new SampleScheme("Sans axe").objective("1", null, null, "Seul objectif", "2025", List.of()).snapshot(),
                NO_FIGURES));
        assertThat(page).contains("Seul objectif", "Rien ne manque");
        assertThatNoLevelIsSkipped(page);
    }

    @Test
    void Typed_markup_is_shown_and_never_run() {
        String page = renderer.render(SampleReport.content(
                new SampleScheme("<script>alert(1)</script> & \"Cie\"")
                        .objective("1", null, null, "a < b", "2025", List.of("x\"y"))
                        .snapshot(),
                NO_FIGURES));
        assertThat(page).contains("&lt;script&gt;", "a &lt; b").doesNotContain("<script>");
    }

    @Test
    void Characters_that_XML_forbids_are_dropped() {
        String page = renderer.render(SampleReport.content(
                new SampleScheme("Sché\u0000ma\u000B \uFFFE\uD800 fin").objective("1", null, null, "Un", "2025", List.of())
                        .snapshot(),
                NO_FIGURES));
        assertThat(page).contains("Schéma  fin");
    }

    @Test
    void Made_up_figures_are_said_on_the_first_page_and_wherever_they_appear() {
        String page = page();
        assertThat(page.substring(0, page.indexOf("<nav"))).contains("Données fictives");
        String onlyReal = renderer.render(SampleReport.content(SampleReport.scheme(), NO_FIGURES));
        assertThat(onlyReal).doesNotContain("fictive");
    }

    @Test
    void A_deed_is_told_in_words_and_never_as_a_percentage() {
        String page = page();
        int from = page.indexOf("id=\"objectif-4\"");
        String objective = page.substring(from, page.indexOf("<section", from));
        assertThat(objective).contains("aucune réalisation n’est enregistrée").doesNotContain("%");
    }

    @Test
    void What_is_missing_is_summed_up_on_the_first_page_and_named_at_the_end() {
        String page = page();
        assertThat(page.substring(0, page.indexOf("<nav"))).contains("3\u00A0valeurs manquantes");
        assertThat(page.substring(page.indexOf("id=\"manques\""))).contains("marches-cout-complet", "agents-concernes");
    }

    @Test
    void The_same_content_gives_the_same_page() {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void A_preview_says_that_it_is_one_and_an_edition_bears_its_number() {
        assertThat(page()).contains("Aperçu – document non scellé", "content: \"Bilan annuel 2025, aperçu non scellé\"");
        assertThat(renderer.render(SampleReport.content(), new Imprint(3))).doesNotContain("perçu").contains(
                "<dt>Édition</dt><dd>3, qui fait foi une fois publiée</dd>", "content: \"Bilan annuel 2025, édition 3\"");
    }
}
