package fr.sillage.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.Erratum;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.Errata;
import fr.sillage.reporting.report.content.ErrataAssembly;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.french.French;

class ErrataWordsTest {

    private static final Errata.Since FIRST = new Errata.Since(1, 5, LocalDate.of(2026, 2, 1));

    private static final String HOURS = "heures-insertion";

    private final ReportContent content = SampleReport.content();

    private static Erratum.Known known(String value) {
        return new Erratum.Known(new BigDecimal(value), "NORMAL", "EXACT", "FREE");
    }

    private static Erratum.Known without(String status, String confidentiality) {
        return new Erratum.Known(null, status, "EXACT", confidentiality);
    }

    private Erratum erratum(String measure, Erratum.Known was, Erratum.Known is, String reason, long position) {
        return new Erratum(measure, "Heures d'insertion", "h", content.scheme().buyers().get(0).siren(), "_T", "2025", was, is,
                reason, Instant.parse("2026-03-31T22:30:00Z"), position);
    }

    private Errata errata(Erratum... errata) {
        return new ErrataAssembly(content).since(FIRST, content, Map.of(2025, List.of(errata)));
    }

    private ReportPage.Errata words(Erratum... errata) {
        return new ErrataWords(content.with(errata(errata))).all();
    }

    @Test
    void A_report_that_nobody_had_before_says_nothing_of_errata() {
        assertThat(new ErrataWords(content).all()).isNull();
    }

    @Test
    void A_correction_is_told_with_what_it_was_what_it_is_and_why() {
        ReportPage.Errata told = words(erratum(HOURS, known("79150.0"), known("79510"), "Chiffres intervertis", 9));
        assertThat(told.sentence()).isEqualTo("Ce rapport remplace l’édition 1, publiée le 1er\u00A0février 2026. Depuis, "
                + "1\u00A0correction a été apportée aux chiffres qu’il donne\u202F; l’édition précédente reste consultable.");
        assertThat(told.table().rows()).containsExactly(new ReportPage.Row("Heures d’insertion, 2025 (objectif\u00A09)",
                List.of("79\u202F150\u00A0h", "79\u202F510\u00A0h", "Chiffres intervertis", "1er\u00A0avril 2026")));
    }

    private ReportPage.Errata ofReopenedYear(Erratum... errata) {
        return new ErrataWords(content.with(errata(errata).ofReopenedYear())).all();
    }

    @Test
    void Of_a_year_that_was_reopened_it_is_not_said_that_nothing_was_corrected() {
        String reopened = "L’année 2025 a été rouverte depuis l’édition 1, publiée le 1er\u00A0février 2026\u202F: tant qu’elle "
                + "l’était, ses chiffres ont pu être corrigés sans motif";
        assertThat(ofReopenedYear()).isEqualTo(
                new ReportPage.Errata(reopened + "\u202F; l’édition précédente reste consultable.", null, null, null));
        ReportPage.Errata closedAgain = ofReopenedYear(erratum(HOURS, known("1"), known("2"), "Erreur", 9));
        assertThat(closedAgain.sentence()).isEqualTo(reopened + ". Depuis cette édition, 1\u00A0correction a été apportée"
                + "\u202F; l’édition précédente reste consultable.");
        assertThat(closedAgain.table().rows()).hasSize(1);
    }

    @Test
    void A_correction_of_what_the_report_does_not_tell_is_left_to_the_reports_that_do() {
        assertThat(words(erratum("mesure-d-un-autre-schema", known("1"), known("2"), "Erreur", 9)).sentence())
                .isEqualTo("Aucun chiffre de ce rapport n’a été corrigé depuis l’édition 1, publiée le 1er\u00A0février 2026.");
    }

    @Test
    void Values_that_are_none_are_told_for_what_they_are() {
        ReportPage.Errata told = words(
                erratum(HOURS, null, known("2"), "Reçu après coup", 6),
                erratum(HOURS, known("2"), without("RETRACTED", "FREE"), "Doublon", 7),
                erratum(HOURS, without("MISSING", "FREE"), without("NOT_APPLICABLE", "FREE"), "Plus de marché", 8),
                erratum(HOURS, without("NORMAL", "CONFIDENTIAL"), without("NORMAL", "CONFIDENTIAL"), null, 9));
        assertThat(told.table().rows())
                .extracting(row -> row.cells().get(0) + " > " + row.cells().get(1) + " > " + row.cells().get(2))
                .containsExactly("non renseigné > 2\u00A0h > Reçu après coup", "2\u00A0h > retiré > Doublon",
                        "non renseigné > sans objet > Plus de marché", "confidentiel > confidentiel > non communiqué");
    }

    @Test
    void What_is_not_for_publication_is_told_neither_by_its_value_nor_by_its_reason() {
        var withheld = new Erratum.Known(new BigDecimal("3"), "NORMAL", "EXACT", "NOT_FOR_PUBLICATION");
        assertThat(
                errata(erratum(HOURS, known("2"), withheld, "3 agents", 9)).lines())
                .singleElement().satisfies(line -> {
                    assertThat(line.is().value()).isNull();
                    assertThat(line.reason()).isNull();
                });
    }

    @Test
    void What_was_told_already_and_what_was_written_after_the_figures_were_read_is_not_told() {
        long read = content.positions().indicators();
        assertThat(
                words(erratum(HOURS, known("1"), known("2"), "Avant", 5),
                        erratum(HOURS, known("2"), known("3"), "Après", read + 1))
                        .table())
                .isNull();
    }

    @Test
    void What_kind_of_value_it_is_is_told_where_only_that_changed() {
        ReportPage.Errata told = words(erratum(HOURS, new Erratum.Known(new BigDecimal("12"), "PROVISIONAL", "EXACT", "FREE"),
                known("12"), "Définitif", 9));
        assertThat(told.table().rows().get(0).cells()).startsWith("12\u00A0h (valeur provisoire)", "12\u00A0h");
    }

    @Test
    void Periods_are_told_in_words() {
        assertThat(List.of("2025", "2025-03", "2025-Q1", "2025-Q3", "2025-S1", "2025-S2", "2025-03-01", "2025-2026"))
                .extracting(French::period).containsExactly("2025", "mars 2025", "1er\u00A0trimestre 2025",
                        "3e\u00A0trimestre 2025", "1er\u00A0semestre 2025", "2e\u00A0semestre 2025", "1er\u00A0mars 2025",
                        "2025-2026");
        Erratum monthly = erratum(HOURS, known("1"), known("2"), "Erreur", 9);
        assertThat(words(new Erratum(monthly.measure(), monthly.title(), monthly.unit(), monthly.buyer(), monthly.item(),
                "2025-08", monthly.before(), monthly.after(), monthly.reason(), monthly.recordedAt(), monthly.position()))
                .table().rows().get(0).head()).isEqualTo("Heures d’insertion, août 2025 (objectif\u00A09)");
    }

    @Test
    void A_figure_that_changed_without_a_correction_is_told_by_itself() {
        ReportPage.Errata told = new ErrataWords(content.with(
                new ErrataAssembly(content).since(FIRST, otherwise("71250", "71000"), Map.of(2025, List.of())))).all();
        assertThat(told.sentence()).endsWith("Depuis, 1\u00A0chiffre a changé\u202F; l’édition précédente reste consultable.");
        assertThat(told.table()).isNull();
        assertThat(told.unexplained()).startsWith("Aucune correction motivée n’explique");
        assertThat(told.changes().rows()).containsExactly(
                new ReportPage.Row("Heures d’insertion effectuées dans l’année, 2024 (objectif\u00A09)",
                        List.of("71\u202F000\u00A0h (donnée fictive)", "71\u202F250\u00A0h (donnée fictive)")));
    }

    private ReportContent otherwise(String value, String before) {
        return ContentJson.read(ContentJson.write(content).replace(value, before));
    }
}
