package fr.sillage.catalog.action;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.scheme.Deadline;

/** What the sheet of an action says beyond what every action has. A part that says nothing is empty. */
public record ActionSheet(
        @Size(min = 1, max = 10_000) @Schema(description = "Objectif de l’action") String aim,
        @NotNull @Schema(description = "Affected groups that are no directorate of their own", examples = "[\"L’ensemble des services\"]") List<@NotBlank @Size(max = 500) String> otherAffected,
        @NotNull List<@NotBlank @Size(max = 1_000) String> linkedProjects,
        @NotNull @Schema(description = "Where another plan has the same action") List<@NotNull @Valid PlanReference> otherPlans,
        @Valid Deadline deadline,
        @Size(min = 1, max = 10_000) @Schema(description = "What is said of the calendar beside its steps") String calendar,
        @NotNull List<@NotNull @Valid EvaluationMean> evaluationMeans,
        @NotNull List<@NotNull @Valid EvaluationIndicator> evaluationIndicators,
        @NotNull List<@NotNull @Valid KeyFigure> keyFigures,
        @NotNull @Schema(description = "Parts of which the sheet says that they do not apply, “sans objet”; such a part holds nothing") List<@NotNull SheetPart> notApplicable) {

    static final ActionSheet BLANK = new ActionSheet(null, null, null, null, null, null, null, null, null, null);

    public ActionSheet {
        otherAffected = otherAffected == null ? List.of() : otherAffected;
        linkedProjects = linkedProjects == null ? List.of() : linkedProjects;
        otherPlans = otherPlans == null ? List.of() : otherPlans;
        evaluationMeans = evaluationMeans == null ? List.of() : evaluationMeans;
        evaluationIndicators = evaluationIndicators == null ? List.of() : evaluationIndicators;
        keyFigures = keyFigures == null ? List.of() : keyFigures;
        notApplicable = notApplicable == null ? List.of() : notApplicable;
    }

    /** The texts of each list, as a cell of a spreadsheet holds them together. */
    Stream<List<String>> lists() {
        return Stream.of(otherAffected, linkedProjects, otherPlans.stream().flatMap(p -> Stream.of(p.plan(), text(p.number())))
                .toList(), evaluationMeans.stream().flatMap(m -> Stream.of(m.text(), text(m.section()))).toList(),
                evaluationIndicators.stream().flatMap(i -> Stream.concat(Stream.of(i.text(), text(i.section()), text(i.note())),
                        i.indicators().stream())).toList(),
                keyFigures.stream().flatMap(f -> Stream.of(f.indicator(), f.scope())).toList());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
