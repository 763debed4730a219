package fr.sillage.api.table;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the lines of a file that people filled in, or would become of them. */
public record TableReport(
        @NotNull @Schema(description = "Whether the lines that are not rejected were written: not by a dry run, nor by `mode=atomic` where a line is rejected") boolean written,
        @NotNull @Schema(description = "Lines that were read") int received,
        @NotNull int created,
        @NotNull int changed,
        @NotNull int unchanged,
        @NotNull int rejected,
        @NotNull List<Line> lines) {

    @Schema(name = "TableOutcome")
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    @Schema(name = "TableLine")
    public record Line(
            @NotNull @Schema(description = "Line of the CSV file or row of the sheet, from 1") int row,
            @Schema(description = "Absent where the line names none") String code,
            String title,
            @NotNull Outcome outcome,
            @NotNull List<Change> changes,
            @NotNull List<Error> errors) implements Taking.Taken {
    }

    /** @param before absent where there was nothing, as {@code after} is where nothing is left */
    @Schema(name = "TableChange", description = "As the cells of the export say it")
    public record Change(@NotNull @Schema(description = "Heading of the column") String column, String before, String after) {

        /** Where two lines differ, of the columns that the first one has; an empty text is none. */
        public static <C extends Column> List<Change> between(Map<C, String> was, Map<C, String> is) {
            return was.keySet().stream().filter(column -> !was.get(column).equals(is.get(column)))
                    .map(column -> new Change(column.heading(), orNull(was.get(column)), orNull(is.get(column)))).toList();
        }

        private static String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    @Schema(name = "TableError")
    public record Error(@Schema(description = "Heading of the column; absent where the line as a whole is meant") String column,
            @NotNull String code, @NotNull String message) {
    }

    static TableReport of(boolean written, List<Line> lines) {
        return new TableReport(written, lines.size(), count(lines, Outcome.CREATED), count(lines, Outcome.CHANGED),
                count(lines, Outcome.UNCHANGED), count(lines, Outcome.REJECTED), lines);
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
