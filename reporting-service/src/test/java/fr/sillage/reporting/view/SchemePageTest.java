package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.report.ReportPage;

class SchemePageTest {

    private static final ReportPage.Objective OBJECTIVE = new ReportPage.Objective(List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), null, null);

    @Test
    void Objectives_of_a_scheme_without_axes_have_one_heading() {
        SchemePage page = page(heading("objectifs", null, "Objectifs"), objective("1"));

        assertThat(page.heading()).isEqualTo("Objectifs");
        assertThat(page.groups()).singleElement().satisfies(group -> {
            assertThat(group.title()).isNull();
            assertThat(group.rows()).extracting(SchemePage.Row::code).containsExactly("1");
        });
    }

    @Test
    void A_scheme_of_actions_only_has_them_under_their_own_name() {
        assertThat(page(heading("objectifs", null, "Actions")).heading()).isEqualTo("Actions");
    }

    @Test
    void Each_axis_has_its_heading_below_that_of_the_objectives() {
        SchemePage page = page(heading("axe-1", "Axe 1", "Acheter propre"), objective("1"));

        assertThat(page.heading()).isEqualTo("Objectifs");
        assertThat(page.groups()).extracting(SchemePage.Group::title).containsExactly("Acheter propre");
    }

    private static SchemePage page(ReportPage.Section... sections) {
        List<ReportPage.Line> overview = Stream.of(sections).filter(section -> section.objective() != null)
                .map(section -> new ReportPage.Line(section.id(), section.id(), section.title(), List.of())).toList();
        return SchemePage
                .of(new ReportPage(null, List.of(), List.of(), null, overview, List.of(sections), List.of(), null, null,
                        null, null, List.of(), null, null, List.of(), null, null));
    }

    private static ReportPage.Section heading(String id, String kicker, String title) {
        return new ReportPage.Section(2, id, kicker, title, List.of(), List.of(), null, List.of());
    }

    private static ReportPage.Section objective(String code) {
        return new ReportPage.Section(3, code, "Objectif " + code, "Moins de papier", List.of(), List.of(), OBJECTIVE,
                List.of());
    }
}
