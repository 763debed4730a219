package fr.sillage.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ContentSchema;
import fr.sillage.reporting.report.content.EvaluationContent;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleEvaluation;
import fr.sillage.reporting.report.difference.DifferenceFinder;
import fr.sillage.reporting.report.pdf.PdfRenderer;
import fr.sillage.reporting.report.workbook.CsvRenderer;
import fr.sillage.reporting.report.workbook.XlsxRenderer;

/** What the reports of an evaluation say, and what they leave to others. */
class EvaluationReportTest {

    private final HtmlRenderer renderer = new HtmlRenderer(Engines.plain());
    private final ReportContent third = SampleEvaluation.ofYear(2024);
    private final ReportContent overall = SampleEvaluation.overall();

    private String part(ReportContent content, Section section) {
        String page = renderer.render(content);
        int from = page.indexOf("<h2 id=\"" + section.anchor() + "\"");
        int next = page.indexOf("<h2 ", from + 1);
        return from < 0 ? "" : page.substring(from, next < 0 ? page.length() : next);
    }

    @Test
    void A_third_tells_its_actions_and_no_others() {
        assertThat(third.evaluation().allActions()).extracting(EvaluationContent.EvaluatedAction::code).containsExactly("1.1");
        assertThat(third.allObjectives()).singleElement().satisfies(objective -> assertThat(objective.indicators())
                .extracting(ReportContent.Indicator::code).containsExactly("papier"));
        assertThat(renderer.render(third)).contains("Bilan d’évaluation annuel 2024").doesNotContain("Réserver des marchés",
                "id=\"ensemble\"", "id=\"annee\"");
    }

    @Test
    void One_page_says_which_third_it_is_who_chose_it_and_what_is_advised() {
        assertThat(part(third, Section.EVALUATION)).contains("<strong>1</strong><br/>action évaluée", "Le papier baisse.",
                "le premier tiers des actions", "l’année 2023", "Comité technique, avis favorable du 5\u00A0décembre 2023",
                "avis favorable avec réserves du 3\u00A0juillet 2025", "évaluation validée", "Article 5",
                "<th scope=\"row\">1.1. Réduire l’usage du papier</th><td>À modifier</td>");
    }

    @Test
    void An_action_has_what_was_found_beside_its_figures_and_their_Temps_0() {
        assertThat(part(third, Section.EVALUATED_ACTIONS)).contains("id=\"action-1.1\"", "Un cinquième de papier en moins",
                "Impression recto verso", "Service de la commande publique", "Temps 0 (2023)", "1\u202F000\u00A0kg");
    }

    @Test
    void What_a_sheet_wants_to_know_and_nobody_counts_is_said() {
        assertThat(part(third, Section.EVALUATED_ACTIONS))
                .contains("Nombre d’agents sensibilisés. Aucun chiffre n’est suivi.",
                        "Ramettes comprises. Chiffres donnés plus bas");
        assertThat(SampleEvaluation.overall().missing().unknownIndicators())
                .extracting(Missing.UnknownIndicator::indicator).containsExactly("visites");
    }

    @Test
    void Answers_are_told_with_how_many_answered() {
        assertThat(part(third, Section.POLLS)).contains("12\u00A0personnes ont répondu, pour 20\u00A0personnes invitées",
                "Il porte sur l’action 1.1.", "La moyenne est de 3,9 sur 5.", "Plusieurs réponses étaient possibles.",
                "<th scope=\"row\">Oui</th><td>9</td>", "5 (tout à fait)");
        assertThat(part(SampleEvaluation.ofYear(2025), Section.POLLS)).contains("Aucun questionnaire");
    }

    @Test
    void Committees_are_told_with_what_they_said_of_this_evaluation_whenever_that_was() {
        assertThat(part(third, Section.DECISIONS))
                .contains("séance du 5\u00A0décembre 2023", "sur le choix des actions à évaluer pour 2024.",
                        "sur l’évaluation de 2024. Bilan utile.")
                .doesNotContain("Autre sujet", "2027");
        assertThat(part(overall, Section.DECISIONS)).contains("sur le bilan d’évaluation global.");
    }

    @Test
    void The_overall_report_has_all_thirds_and_first_of_all_what_is_recommended() {
        String page = renderer.render(overall);
        assertThat(page.substring(page.indexOf("<main>"))).containsSubsequence("id=\"evaluation\"",
                "Trois ans d’achats responsables.", "id=\"recommandations\"", "Reconduire le schéma.", "Évaluation de 2024",
                "Former les équipes.", "id=\"campagne-2024\"", "Le premier tiers des actions (2024)", "Le papier baisse.",
                "id=\"action-1.1\"", "id=\"campagne-2025\"", "id=\"action-2.1\"", "Le dernier tiers des actions (2026)",
                "id=\"action-3\"", "À sortir du schéma");
        assertThat(page).contains("Bilan d’évaluation global 2026", "<a href=\"#campagne-2025\">");
    }

    @Test
    void Every_heading_is_one_deeper_than_the_one_above_it_at_most() {
        for (ReportContent content : List.of(third, overall)) {
            int before = 1;
            for (String heading : renderer.render(content).split("<h(?=\\d)")) {
                if (Character.isDigit(heading.charAt(0))) {
                    int level = heading.charAt(0) - '0';
                    assertThat(level).as(heading.substring(0, Math.min(60, heading.length()))).isLessThanOrEqualTo(before + 1);
                    before = level;
                }
            }
        }
    }

    @Test
    void What_is_frozen_is_valid_and_reads_back_the_same() {
        for (ReportContent content : List.of(third, overall)) {
            ContentSchema.requireValid(ContentJson.write(content));
            assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
        }
    }

    @Test
    void A_PDF_for_everyone_is_made_of_it() {
        byte[] pdf = new PdfRenderer().render(renderer.render(overall, new Imprint(1)), List.of());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void The_workbook_has_findings_what_sheets_count_and_the_answers() throws IOException {
        List<String> names = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(new XlsxRenderer().render(overall, Imprint.PREVIEW, "")))) {
            workbook.getSheets().map(Sheet::getName).forEach(names::add);
            Sheet findings = workbook.findSheet("Constats").orElseThrow();
            assertThat(findings.read().get(1).getCellText(8)).isEqualTo("À modifier");
        }
        assertThat(names).contains("Constats", "Ce que les fiches mesurent", "Réponses aux questionnaires", "Chiffres");
        assertThat(new String(new CsvRenderer().render(third), StandardCharsets.UTF_8)).contains("papier", "1000");
    }

    @Test
    void Of_two_editions_the_words_that_changed_are_found() {
        ReportContent after = ContentJson.read(ContentJson.write(third).replace("Le papier baisse.", "Le papier stagne."));
        assertThat(new DifferenceFinder(third, after).find().words()).singleElement().satisfies(words -> {
            assertThat(words.what()).isEqualTo("Synthèse");
            assertThat(words.was()).isEqualTo("Le papier baisse.");
            assertThat(words.is()).isEqualTo("Le papier stagne.");
        });
    }
}
