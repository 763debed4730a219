package fr.sillage.reporting.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.edition.EditionView;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;
import fr.sillage.reporting.schedule.ScheduleView;

/** The first screen of a scheme. */
@Schema(name = "HomeView")
public record HomeView(
        @NotNull SchemeHead scheme,
        String introduction,
        @NotNull @Schema(description = "The year whose figures are told", examples = "2025") int year,
        @NotNull @Schema(description = "Those that can be asked for: begun, and of the scheme") List<Integer> years,
        @NotNull AsOf asOf,
        @Schema(description = "Absent where all is told as of now") StaleView stale,
        @NotNull @Schema(description = "Some figures were made up for a demonstration") boolean fictitious,
        @NotNull @Schema(description = "Lines of figures that have a target, by where they stand") Map<ProgressStatus, Integer> progress,
        @NotNull @Schema(description = "Actions by status; one with parts is told by them") Map<ActionStatus, Integer> actions,
        @NotNull List<AxisSummary> axes,
        @NotNull @Schema(description = "Those under no axis") List<ObjectiveSummary> objectives,
        @NotNull @Schema(description = "One for each indicator and buyer that has a figure of its own for the whole") List<KeyFigure> keyFigures,
        @NotNull LackingView lacking,
        @NotNull @Schema(description = "What should be done by now, the longest overdue first") List<Due> late,
        @NotNull @Schema(description = "The ten next deadlines") List<Due> next,
        @NotNull @Schema(description = "The latest edition of each report that the caller may see, the latest year first") List<EditionView> editions,
        @NotNull @Schema(description = "When its reports are made by themselves, and which are late") List<ScheduleView> schedules) {

    private static final int NEXT = 10;

    @Schema(name = "AxisSummary")
    public record AxisSummary(@NotNull String code, @NotNull String title, @NotNull Map<ProgressStatus, Integer> progress,
            @NotNull Map<ActionStatus, Integer> actions, @NotNull List<ObjectiveSummary> objectives) {
    }

    public static HomeView of(Situation situation, List<EditionView> editions, List<ScheduleView> schedules) {
        CatalogSnapshot catalog = situation.catalog();
        var structure = new Structure(catalog);
        var lines = new Lines(situation.figures());
        var deadlines = new Deadlines(structure, lines, situation.year(), situation.today());
        List<Line> all = lines.of(catalog.objectives());
        return new HomeView(SchemeHead.of(structure), catalog.scheme().introduction(), situation.year(),
                situation.years(), situation.asOf(), situation.stale(), situation.isFictitious(), Lines.counts(all),
                ActionStanding.counts(structure.leaves(), situation.today()),
                catalog.axes().stream().map(axis -> axis(axis, situation, structure, lines)).toList(),
                summaries(under(Optional.empty(), structure), situation, structure, lines),
                Lines.distinct(all).stream().filter(Line::isHeadline)
                        .map(line -> KeyFigure.of(line, situation.year(), structure)).toList(),
                LackingView.of(situation, structure, lines, catalog.objectives()), deadlines.late(), deadlines.next(NEXT),
                editions, schedules);
    }

    private static AxisSummary axis(CatalogSnapshot.Axis axis, Situation situation, Structure structure, Lines lines) {
        List<CatalogSnapshot.Objective> objectives = under(Optional.of(axis), structure);
        return new AxisSummary(axis.code(), axis.title(), Lines.counts(lines.of(objectives)),
                ActionStanding.counts(structure.leaves().stream()
                        .filter(action -> structure.axisOf(action).filter(axis::equals).isPresent()).toList(),
                        situation.today()),
                summaries(objectives, situation, structure, lines));
    }

    private static List<CatalogSnapshot.Objective> under(Optional<CatalogSnapshot.Axis> axis, Structure structure) {
        return structure.catalog().objectives().stream().filter(objective -> structure.axisOf(objective).equals(axis)).toList();
    }

    private static List<ObjectiveSummary> summaries(List<CatalogSnapshot.Objective> objectives, Situation situation,
            Structure structure, Lines lines) {
        return objectives.stream().map(objective -> ObjectiveSummary.of(objective, situation, structure, lines)).toList();
    }
}
