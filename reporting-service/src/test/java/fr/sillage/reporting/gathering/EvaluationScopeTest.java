package fr.sillage.reporting.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.kind.ReportKind;

class EvaluationScopeTest {

    private static CatalogSnapshot scheme(CatalogEvaluation evaluation) {
        CatalogSnapshot.Action action = new CatalogSnapshot.Action("1", null, "o", null, "Action", null, null, null, null, null,
                null, new CatalogSnapshot.Sheet(List.of(new CatalogSnapshot.Counted("Part", null, List.of("b", "a"), null))),
                "NOT_STARTED", null, null, null);
        CatalogSnapshot.Action part = new CatalogSnapshot.Action("1.1", null, null, "1", "Partie", null, null, null, null, null,
                null, null, "NOT_STARTED", null, null, null);
        CatalogSnapshot.Action other = new CatalogSnapshot.Action("2", null, "p", null, "Autre", null, null, null, null, null,
                null, null, "NOT_STARTED", null, null, null);
        return new CatalogSnapshot(1, null,
                new CatalogSnapshot.Scheme("s", "S",
                        new CatalogSnapshot.Period(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)), List.of("1"),
                        "ADOPTED", null, null, null, null, null, new CatalogSnapshot.Evaluating(3, 2021, "Article 5")),
                null, null, null, null, List.of(objective("o"), objective("p")), null, List.of(action, part, other), null,
                evaluation);
    }

    private static CatalogSnapshot.Objective objective(String code) {
        return new CatalogSnapshot.Objective(code, null, null, "Objectif", null, null, null, List.of("z"), null, null, null,
                null, null);
    }

    private static CatalogEvaluation of(int rank, CatalogEvaluation.Told told, CatalogEvaluation.Told overall) {
        return new CatalogEvaluation(List.of(new CatalogEvaluation.Part(
                new CatalogEvaluation.Campaign(2024, rank, List.of("1"), null, null, null, rank == 3, told), null)), overall);
    }

    private static CatalogEvaluation.Told told() {
        return new CatalogEvaluation.Told("VALIDATED", "Bilan", null, null, null, null);
    }

    @Test
    void Another_report_tells_the_whole_scheme() {
        CatalogSnapshot whole = scheme(null);
        assertThat(EvaluationScope.of(ReportKind.ANNUAL, whole, 2024)).isSameAs(whole);
    }

    @Test
    void A_campaign_tells_its_actions_with_their_parts_and_what_their_sheets_count() {
        CatalogSnapshot told = EvaluationScope.of(ReportKind.EVALUATION, scheme(of(1, told(), null)), 2024);
        assertThat(told.actions()).extracting(CatalogSnapshot.Action::code).containsExactly("1", "1.1");
        assertThat(told.objectives()).singleElement()
                .satisfies(objective -> assertThat(objective.indicators()).containsExactly("b", "a"));
        assertThat(FiguresWanted.of(told, 2024)).satisfies(wanted -> {
            assertThat(wanted.indicators()).containsExactly("b", "a");
            assertThat(wanted.from()).as("Temps 0").isEqualTo(2021);
        });
    }

    @Test
    void What_is_not_validated_is_refused_with_the_reason() {
        refused(ReportKind.EVALUATION, scheme(null), "Le schéma ne dit pas comment il est évalué.");
        refused(ReportKind.EVALUATION, scheme(new CatalogEvaluation(null, null)),
                "Aucune action n’est choisie pour l’évaluation de 2024.");
        refused(ReportKind.EVALUATION, scheme(of(1, null, null)), "L’évaluation de 2024 n’est pas encore validée.");
        refused(ReportKind.EVALUATION, scheme(of(3, told(), told())),
                "Les actions de 2024, les dernières, sont évaluées avec l’ensemble du schéma.");
        refused(ReportKind.OVERALL, scheme(of(1, told(), null)), "L’évaluation d’ensemble n’est pas encore validée.");
    }

    private static void refused(ReportKind kind, CatalogSnapshot scheme, String reason) {
        assertThatThrownBy(() -> EvaluationScope.of(kind, scheme, 2024)).isInstanceOf(NoReportException.class)
                .hasMessage(reason);
    }
}
