package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

class LackingViewTest {

    private static final CatalogSnapshot TWO_OBJECTIVES = Told.catalog(
            "'objectives': [{'code': '1', 'title': 'O', 'indicators': ['i', 'nobody-s'], 'lead': 'Pilote'},"
                    + " {'code': '2', 'title': 'P', 'indicators': ['i']}]");

    private static LackingView lacking(CatalogSnapshot catalog, Figures figures) {
        return LackingView.of(Told.situation(catalog, figures), new Structure(catalog), new Lines(figures),
                catalog.objectives());
    }

    private static String point(String status, String reason) {
        return "{'item': '_T', 'points': [{'period': '2025', 'status': '%s', 'reason': '%s'}], 'progress': {'status': 'NOT_ASSESSABLE'}}"
                .formatted(status, reason);
    }

    @Test
    void A_figure_that_nobody_gave_is_missing_once_however_many_objectives_name_it() {
        LackingView lacking = lacking(TWO_OBJECTIVES, Told.figures(Told.figure("i", Told.item("_T", "ON_TRACK", "1"))));
        assertThat(lacking.values()).singleElement().satisfies(value -> {
            assertThat(value.objective().code()).isEqualTo("1");
            assertThat(value.lead()).isEqualTo("Pilote");
        });
        assertThat(lacking.unknownIndicators()).extracting(LackingView.Unknown::indicator).containsExactly("nobody-s");
    }

    @Test
    void A_missing_figure_names_those_who_were_asked_for_it_in_this_year() {
        String owed = """
                {'measure': 'heures', 'title': 'Heures', 'item': '_T', 'period': '%s', 'dueOn': '2026-01-31',
                 'owedBy': {'name': 'Achats'}, 'state': 'LATE', 'daysLate': 293}""";
        String item = "{'item': '_T', 'points': [], 'progress': {'status': 'NOT_ASSESSABLE'}, 'owed': [%s, %s]}"
                .formatted(owed.formatted("2024"), owed.formatted("2025"));
        assertThat(lacking(TWO_OBJECTIVES, Told.figures(Told.figure("i", item))).values().get(0).owed()).singleElement()
                .satisfies(asked -> {
                    assertThat(asked.period()).isEqualTo("2025");
                    assertThat(asked.name()).isEqualTo("Achats");
                    assertThat(asked.daysLate()).isEqualTo(293);
                });
    }

    @Test
    void What_is_withheld_or_does_not_apply_is_not_missing() {
        assertThat(lacking(TWO_OBJECTIVES, Told.figures(Told.figure("i", point("MISSING", "CONFIDENTIAL")))).values())
                .isEmpty();
        assertThat(lacking(TWO_OBJECTIVES, Told.figures(Told.figure("i", point("NOT_APPLICABLE", "NOT_APPLICABLE")))).values())
                .isEmpty();
        assertThat(lacking(TWO_OBJECTIVES, Told.figures(Told.figure("i", point("MISSING", "NO_VALUE")))).values()).hasSize(1);
    }

    @Test
    void A_deed_of_every_year_is_missing_in_a_year_that_is_over_and_in_which_it_was_due() {
        String catalog = "'targetedActions': [{'code': 'd', 'objective': '1', 'title': 'Acte', 'recurrence': 'YEARLY', "
                + "'deadline': {%s}, 'completions': [{'year': 2024}]}], 'objectives': [{'code': '1', 'title': 'O'}]";
        assertThat(lacking(Told.catalog(catalog.formatted("")), Told.figures()).completions()).hasSize(1);
        assertThat(lacking(Told.catalog(catalog.formatted("'until': '2024'")), Told.figures()).completions()).hasSize(1);
        assertThat(lacking(Told.catalog(catalog.formatted("'until': '2026'")), Told.figures()).completions()).isEmpty();
        assertThat(lacking(Told.catalog(catalog.formatted("'from': '2023', 'until': '2024'")), Told.figures()).completions())
                .isEmpty();
    }

    @Test
    void Lines_without_a_target_are_not_counted_and_shared_ones_once() {
        Figures figures = Told
                .figures(Told.figure("i", Told.item("a", "ON_TRACK", "1"), Told.item("b", "NOT_ASSESSABLE", "1")));
        assertThat(Lines.counts(new Lines(figures).of(TWO_OBJECTIVES.objectives())))
                .containsEntry(ProgressStatus.ON_TRACK, 1).containsEntry(ProgressStatus.NOT_ASSESSABLE, 0);
    }
}
