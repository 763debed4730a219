package fr.sillage.reporting.view;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** An objective as a line of a list shows it. */
@Schema(name = "ObjectiveSummary")
public record ObjectiveSummary(
        @NotNull String code,
        @NotNull String title,
        CodeAndTitle workstream,
        DeadlineView deadline,
        String lead,
        @NotNull List<DirectorateName> leadDirectorates,
        @NotNull @Schema(description = "Its lines of figures that have a target, by where they stand") Map<ProgressStatus, Integer> progress,
        @NotNull @Schema(description = "Its actions by status; one with parts is told by them") Map<ActionStatus, Integer> actions) {

    static ObjectiveSummary of(CatalogSnapshot.Objective objective, Situation situation, Structure structure, Lines lines) {
        return new ObjectiveSummary(objective.code(), objective.title(),
                structure.workstreamOf(objective).map(CodeAndTitle::of).orElse(null), DeadlineView.of(objective.deadline()),
                objective.lead(), structure.directorates(objective.leadDirectorates()), Lines.counts(lines.of(objective)),
                ActionStanding.counts(structure.leaves().stream()
                        .filter(action -> structure.objectiveOf(action).filter(objective::equals).isPresent()).toList(),
                        situation.today()));
    }
}
