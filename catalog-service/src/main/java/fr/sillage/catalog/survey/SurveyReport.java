package fr.sillage.catalog.survey;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.table.TableReport.Change;
import fr.sillage.api.table.TableReport.Error;
import fr.sillage.api.table.TableReport.Outcome;
import fr.sillage.api.table.Taking;

/** What became of a survey's lines, or would become of them. */
public record SurveyReport(
        @NotNull @Schema(description = "Whether the lines that are not rejected were written: not by a dry run, nor by `mode=atomic` where a line is rejected") boolean written,
        @NotNull @Schema(description = "Lines that were read") int received,
        @NotNull int created,
        @NotNull int changed,
        @NotNull @Schema(description = "How many of those changed can be read by anybody: what they now say is published with them") int published,
        @NotNull int unchanged,
        @NotNull int rejected,
        @NotNull List<Line> lines) {

    @Schema(name = "SurveyLine")
    public record Line(
            @NotNull @Schema(description = "Line of the CSV file or row of the sheet, from 1") int row,
            @Schema(description = "A line without a reference is given one; that of a dry run may be another in the end") String ref,
            String title,
            @NotNull Outcome outcome,
            @NotNull @Schema(description = "Whether the change is published with it") boolean published,
            @NotNull List<Change> changes,
            @NotNull List<Error> errors) implements Taking.Taken {
    }

    static SurveyReport of(boolean written, List<Line> lines) {
        return new SurveyReport(written, lines.size(), count(lines, Outcome.CREATED), count(lines, Outcome.CHANGED),
                (int) lines.stream().filter(Line::published).count(), count(lines, Outcome.UNCHANGED),
                count(lines, Outcome.REJECTED), lines);
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
