package fr.sillage.reporting.report;

import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.Asked;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportAssembly;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;

class SectionsTest {

    private static final Figures NO_FIGURES = new Figures(1, null, List.of(), List.of());

    private final HtmlRenderer renderer = new HtmlRenderer(Engines.plain());

    private static ReportContent asked(CatalogSnapshot scheme, Set<Section> hidden, ReportContent.TeamWords... words) {
        return new ReportAssembly().assemble(new Gathered(scheme, NO_FIGURES), new Asked(ReportKind.ANNUAL, 2025,
                Instant.parse("2026-02-01T05:00:03Z"), hidden, List.of(words)));
    }

    private static CatalogSnapshot small() {
        return new SampleScheme("Petit").axis("1", "Axe", null).objective("1", "1", null, "Seul", "2026", List.of())
                .snapshot();
    }

    private static String part(String page, Section section) {
        int from = page.indexOf("<h2 id=\"" + section.anchor() + "\"");
        int next = page.indexOf("<h2 ", from + 1);
        return from < 0 ? "" : page.substring(from, next < 0 ? page.length() : next);
    }

    @Test
    void The_annual_report_has_its_sections_in_the_order_in_which_such_reports_have_them() {
        String page = renderer.render(SampleReport.withWords());
        assertThat(page.substring(page.indexOf("<main>"))).containsSubsequence("id=\"avant-propos\"", "id=\"annee\"",
                "id=\"ensemble\"", "id=\"axe-1\"", "id=\"axe-3\"", "id=\"gouvernance\"", "id=\"decisions\"",
                "id=\"enseignements\"", "id=\"perspectives\"", "id=\"methode\"", "id=\"definitions\"", "id=\"manques\"");
    }

    @Test
    void The_mid_year_note_tells_actions_and_what_is_late_but_no_results() {
        String page = renderer.render(SampleReport.midYear());
        assertThat(page).contains("<h1>", "Point d’étape 2025", "Au 30\u00A0juin 2025, le schéma compte").doesNotContain(
                "id=\"annee\"", "id=\"ensemble\"", "Bilan annuel 2025 :", "Comment la situation est établie");
        assertThat(page.substring(page.indexOf("<main>"))).containsSubsequence("id=\"semestre\"", "id=\"actions\"",
                "id=\"manques\"", "id=\"perspectives\"", "id=\"methode\"");
    }

    @Test
    void A_mid_year_note_lacks_only_what_is_late() {
        ReportContent content = SampleReport.midYear();
        assertThat(content.missing().completions()).isEmpty();
        assertThat(content.missing().values()).extracting(Missing.MissingValue::indicator)
                .containsExactly("agents-formes");
    }

    @Test
    void A_team_leaves_out_sections_but_not_how_figures_are_made_nor_what_is_missing() {
        ReportContent content = asked(small(), Set.of(Section.KEY_FIGURES, Section.OUTLOOK, Section.MISSING, Section.METHOD));
        String page = renderer.render(content);
        assertThat(content.sections()).doesNotContain("key-figures", "outlook").contains("missing", "method");
        assertThat(page).contains("id=\"manques\"", "id=\"methode\"").doesNotContain("id=\"annee\"", "id=\"perspectives\"");
    }

    @Test
    void A_section_that_nothing_could_fill_is_left_out_and_one_that_is_empty_this_year_says_so() {
        String page = renderer.render(asked(small(), Set.of()));
        assertThat(page).doesNotContain("id=\"avant-propos\"", "id=\"decisions\"", "id=\"enseignements\"",
                "id=\"verifier\"");
        String withCommittee = renderer.render(asked(new SampleScheme("Avec comité")
                .objective("1", null, null, "Seul", "2029", List.of())
                .committee("c", "Comité", null, List.of(), SampleScheme.sitting("2024-05-02", null)).snapshot(), Set.of()));
        assertThat(part(withCommittee, Section.DECISIONS))
                .contains("Aucune séance des comités du schéma n’est enregistrée pour 2025.");
        assertThat(part(withCommittee, Section.GOVERNANCE)).contains("aucune séance enregistrée");
        assertThat(part(withCommittee, Section.OUTLOOK)).contains("Rien n’est encore daté pour 2026");
    }

    @Test
    void The_words_of_a_team_stand_in_their_section_and_with_their_objective() {
        String page = renderer.render(SampleReport.withWords());
        assertThat(part(page, Section.FOREWORD)).contains("<strong>marchés réservés</strong>",
                "La vice-présidente chargée de la commande publique");
        assertThat(part(page, Section.LESSONS)).contains("<h3>Ce que nous retenons</h3>");
        int objective = page.indexOf("id=\"objectif-9\"");
        assertThat(page.substring(objective, page.indexOf("<section", objective))).contains("Commentaire",
                "<td>61\u202F200</td>", "Enseignements", "La clause s’écrit dès");
    }

    @Test
    void The_words_of_a_hidden_section_are_hidden_too() {
        var words = new ReportContent.TeamWords("lessons", "1", "Secret", null);
        assertThat(renderer.render(asked(small(), Set.of(Section.LESSONS), words))).doesNotContain("Secret");
        assertThat(renderer.render(asked(small(), Set.of(), words))).contains("Secret");
    }

    @Test
    void Committees_tell_what_they_decided_in_the_year() {
        String page = renderer.render(SampleReport.content());
        assertThat(part(page, Section.DECISIONS)).contains("Comité de pilotage, séance du 18\u00A0mars 2025",
                "Avis favorable avec réserves sur «\u202FBilan annuel 2024\u202F» (édition 1). "
                        + "Réserves\u202F: Chiffrer les heures d’insertion par domaine d’achat.",
                "Aucun avis n’est enregistré pour cette séance.").doesNotContain("2026", "Hors de l’année");
        assertThat(part(page, Section.GOVERNANCE)).contains("Vice-présidente chargée de la commande publique",
                "le 18\u00A0mars 2025 et le 6\u00A0novembre 2025", "Service de la commande publique");
    }

    @Test
    void What_happened_in_the_year_is_told_with_its_axis() {
        String page = renderer.render(SampleReport.content());
        String second = page.substring(page.indexOf("id=\"axe-2\""), page.indexOf("id=\"objectif-9\""));
        assertThat(second).contains("Le 1er\u00A0juin 2025, l’action «\u202FModule en ligne\u202F» a été terminée. "
                + "Module ouvert à tous.");
        String first = page.substring(page.indexOf("id=\"axe-1\""), page.indexOf("id=\"objectif-1\""));
        assertThat(first).contains("Le 1er\u00A0février 2025, l’action ciblée «\u202FPublier les intentions d’achat\u202F» "
                + "a été faite. Page publique du portail régional.").doesNotContain("2024");
    }

    @Test
    void An_earlier_report_of_the_year_is_a_fact_and_the_last_one_stands_with_its_action() {
        CatalogSnapshot scheme = new SampleScheme("Points")
                .action("1", null, null, null, "Guide",
                        new CatalogSnapshot.Progress("IN_PROGRESS", LocalDate.of(2025, 9, 1), "Deuxième point", null, null),
                        new CatalogSnapshot.Progress("IN_PROGRESS", LocalDate.of(2025, 3, 1), "Premier point", null, null),
                        new CatalogSnapshot.Progress("NOT_STARTED", LocalDate.of(2024, 3, 1), "Avant", null, null))
                .snapshot();
        assertThat(asked(scheme, Set.of()).facts()).extracting(ReportContent.Fact::text).containsExactly("Premier point");
        assertThat(renderer.render(asked(scheme, Set.of()))).contains(
                "Le 1er\u00A0mars 2025, point sur l’action «\u202FGuide\u202F». Premier point.", "Deuxième point");
    }

    private static String cover(String page) {
        return page.substring(0, page.indexOf("<nav"));
    }

    @Test
    void A_mid_year_note_that_lacks_nothing_says_that_nothing_is_late_and_not_that_all_is_known() {
        ReportContent content = SampleReport.content(small(), NO_FIGURES, ReportKind.MID_YEAR, List.of());
        String page = renderer.render(content);
        assertThat(page).doesNotContain("toutes les valeurs attendues", "chaque indicateur a sa valeur");
        assertThat(cover(page)).contains("Aucun chiffre n’est en retard au 1er\u00A0février 2026");
        assertThat(part(page, Section.MISSING)).contains("Aucun chiffre n’est en retard au 1er\u00A0février 2026");
    }

    @Test
    void A_mid_year_note_counts_what_is_late_as_late() {
        assertThat(cover(renderer.render(SampleReport.midYear()))).contains("1\u00A0valeur en retard")
                .doesNotContain("valeur manquante");
    }

    @Test
    void A_value_that_is_confidential_or_has_no_denominator_is_told_but_not_counted_as_missing() {
        ReportContent content = SampleReport.withFigures(
                figure("a", "Agents", "agents", 0, "UP", null, total().absent(2025, "NORMAL", "CONFIDENTIAL").build()),
                figure("b", "Part", "%", 0, "UP", null, total().absent(2025, "MISSING", "DENOMINATOR_ZERO").build()));
        assertThat(cover(renderer.render(content))).contains("Rien ne manque",
                "2\u00A0valeurs ne sont pas publiées, car confidentielles",
                "2\u00A0valeurs ne peuvent pas être calculées, leur dénominateur étant nul").doesNotContain("manquante");
    }

    @Test
    void A_value_known_for_a_part_of_the_year_is_told_as_incomplete() {
        ReportContent content = SampleReport
                .withFigures(figure("a", "Heures", "h", 0, "UP", null, total().partial(2025, 9).build()));
        assertThat(part(renderer.render(content), Section.MISSING))
                .contains("valeur de 2025 incomplète (9 mois sur 12).").doesNotContain("non renseignée");
    }

    @Test
    void Sittings_are_dated_where_what_was_decided_is_left_out() {
        ReportContent content = asked(SampleReport.scheme(), Set.of(Section.DECISIONS));
        assertThat(part(renderer.render(content), Section.GOVERNANCE))
                .contains("le 18\u00A0mars 2025 et le 6\u00A0novembre 2025");
        assertThat(ContentJson.write(content)).doesNotContain("Chiffrer les heures", "Bilan de la première année");
    }

    @Test
    void Lessons_of_an_objective_stand_among_the_lessons_where_objectives_are_left_out() {
        var words = new ReportContent.TeamWords("lessons", "1", "Commencer plus tôt.", "Le service");
        String page = renderer.render(asked(small(), Set.of(Section.OBJECTIVES), words));
        assertThat(part(page, Section.LESSONS)).contains("<h3>Objectif\u00A01. Seul</h3>", "Commencer plus tôt.",
                "Le service");
        assertThat(page.substring(page.indexOf("<nav"), page.indexOf("<main>"))).contains("#enseignements");
        assertThat(part(renderer.render(asked(small(), Set.of(), words)), Section.LESSONS)).isEmpty();
    }

    @Test
    void The_outlook_tells_what_the_next_year_brings() {
        CatalogSnapshot scheme = new SampleScheme("Suite").objective("1", null, null, "Former", "2026", List.of())
                .deed("1", "Réviser le guide", "ONCE", new CatalogSnapshot.Deadline(null, "2026-06-30", null))
                .steps("a", "Ateliers", List.of(new CatalogSnapshot.Step("Deuxième atelier", "2026-10", null),
                        new CatalogSnapshot.Step("Premier atelier", "2026-02-03", null),
                        new CatalogSnapshot.Step("Plus tard", "2027", null)))
                .snapshot();
        assertThat(part(renderer.render(asked(scheme, Set.of())), Section.OUTLOOK)).contains(">Perspectives 2026</h2>",
                "Objectif\u00A01\u202F: «\u202FFormer\u202F», à atteindre avant la fin de 2026.",
                "action ciblée «\u202FRéviser le guide\u202F», à mener au plus tard le 30\u00A0juin 2026.",
                "Actions encore à engager").containsSubsequence("Le 3\u00A0février 2026", "En octobre 2026")
                .doesNotContain("Plus tard");
    }

    @Test
    void Levels_of_the_next_year_are_told_with_their_objectives() {
        assertThat(part(renderer.render(SampleReport.content()), Section.OUTLOOK)).contains("Niveaux attendus en 2026");
    }

    @Test
    void Codes_that_stand_for_nothing_are_named() {
        CatalogSnapshot scheme = new SampleScheme("Codes").objective("1", null, null, "Seul", "2026", List.of())
                .validatedBy("absent").snapshot();
        ReportContent content = asked(scheme, Set.of(), new ReportContent.TeamWords("objectives", "99", "Texte", null));
        String page = renderer.render(content);
        assertThat(part(page, Section.MISSING)).contains(
                "Schéma\u202F: le comité «\u202Fabsent\u202F», dont l’avis est demandé, n’est pas connu.",
                "Textes de la partie «\u202FObjectif par objectif\u202F»\u202F: l’objectif «\u202F99\u202F» n’existe pas.");
        assertThat(page.substring(0, page.indexOf("<nav"))).contains("2\u00A0codes sans correspondance");
    }

    @Test
    void Who_owes_a_missing_figure_is_told_with_since_when() {
        assertThat(part(renderer.render(SampleReport.content()), Section.MISSING)).contains(
                "À fournir par «\u202FDirection des ressources humaines\u202F», en retard depuis le 1er\u00A0février 2026.");
    }

    @Test
    void What_was_declared_unknown_is_no_longer_asked_for_nor_said_to_be_declared_by_those_who_were_asked() {
        String page = renderer.render(SampleReport.withFigures(figure("i", "Part", "%", 1, "UP", null,
                total().lacking(2025, "m").owed("m", "2025", "2026-01-31", "Achats", "DECLARED_MISSING").build())));
        assertThat(part(page, Section.MISSING)).contains("Demandée à «\u202FAchats\u202F», et déclarée inconnue.")
                .doesNotContain("À fournir", "inconnue par");
    }

    @Test
    void The_charts_of_the_year_have_their_figures_in_tables() {
        String year = part(renderer.render(SampleReport.content()), Section.KEY_FIGURES);
        assertThat(year).contains("<caption>Résultats de 2025 par situation</caption>",
                "<caption>Actions par situation</caption>",
                "<tr><th scope=\"row\">En retard sur la trajectoire</th><td>5</td></tr>",
                "<tr><th scope=\"row\">Suspendue</th><td>1</td></tr>");
    }
}
