package fr.sillage.reporting.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

class ReportAssemblyTest {

    private final ReportContent content = SampleReport.content();

    @Test
    void Objectives_keep_the_order_of_the_scheme_wherever_they_hang() {
        assertThat(content.allObjectives().map(ReportContent.Objective::code)).hasSize(20).startsWith("1", "2", "3")
                .endsWith("19", "20");
        assertThat(content.axes()).extracting(a -> a.workstreams().size()).containsExactly(3, 0, 2);
        assertThat(content.axes().get(1).objectives()).extracting(ReportContent.Objective::code).containsExactly("9", "10",
                "11");
    }

    @Test
    void A_scheme_without_axes_has_its_objectives_at_the_root() {
        ReportContent flat = SampleReport.content(
                new SampleScheme("Sans axe").objective("1", null, null, "Seul", "2025", List.of()).snapshot(),
                new Figures(1, null, List.of(), List.of()));
        assertThat(flat.objectives()).hasSize(1);
        assertThat(flat.allObjectives()).hasSize(1);
    }

    @Test
    void Each_indicator_has_its_year_the_year_before_and_what_was_expected() {
        ReportContent.Item item = content.axes().get(1).objectives().get(0).indicators().get(1).items().get(0);
        assertThat(item.value().value()).isEqualByComparingTo("78400");
        assertThat(item.previous().year()).isEqualTo(2024);
        assertThat(item.baseline().year()).isEqualTo(2023);
        assertThat(item.progress().expected().value()).isEqualByComparingTo("82000");
    }

    @Test
    void What_is_missing_is_named() {
        assertThat(content.missing().values()).extracting(v -> v.objective() + " " + v.indicator()).containsExactly(
                "3 agents-formes", "11 marches-egalite", "13 rehabilitations-reemploi", "16 usage-velos");
        assertThat(content.missing().values().get(0).operands()).extracting(ReportContent.Operand::measure)
                .containsExactly("agents-concernes");
        assertThat(content.missing().unknownIndicators())
                .containsExactly(new Missing.UnknownIndicator("19", "marches-cout-complet"));
        assertThat(content.missing().completions()).extracting(Missing.MissingCompletion::objective).containsExactly("2");
    }

    @Test
    void Made_up_figures_mark_the_whole_report() {
        assertThat(content.fictitious()).isTrue();
        assertThat(SampleReport.content(SampleReport.scheme(), new Figures(1, null, List.of(), List.of())).fictitious())
                .isFalse();
    }

    @Test
    void Actions_stand_as_on_the_last_day_of_the_year_and_the_board_counts_those_without_parts() {
        assertThat(content.board()).containsEntry(ActionStatus.COMPLETED, 1).containsEntry(ActionStatus.IN_PROGRESS, 1)
                .containsEntry(ActionStatus.SUSPENDED, 1).containsEntry(ActionStatus.NOT_STARTED, 0);
        ReportContent.Action parent = content.axes().get(1).objectives().get(0).actions().get(0);
        assertThat(parent.parts()).extracting(ReportContent.Action::status).containsExactly(ActionStatus.COMPLETED,
                ActionStatus.IN_PROGRESS);
    }

    @Test
    void Deeds_of_later_years_belong_to_later_reports() {
        CatalogSnapshot scheme = new SampleScheme("Plus tard").objective("1", null, null, "Seul", "2025", List.of())
                .deed("1", "Acte", "ONCE", null, new CatalogSnapshot.Completion(2026, LocalDate.of(2026, 1, 15), null))
                .snapshot();
        ReportContent later = SampleReport.content(scheme, new Figures(1, null, List.of(), List.of()));
        assertThat(later.objectives().get(0).targetedActions().get(0).completions()).isEmpty();
    }
}
