package fr.sillage.catalog.schemefile;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.table.TableReport;

/** What a file changed in a scheme, or would change. */
public record SchemeImportReport(
        @NotNull @Schema(description = "Whether it was written: not by a dry run, nor where nothing changes") boolean written,
        @NotNull Strategy strategy,
        @NotNull @Schema(description = "Names what the scheme says now, for `If-Match`; after a dry run it is the state that the differences are told of. Empty where there is no scheme yet") String state,
        @NotNull int created,
        @NotNull int changed,
        @NotNull int removed,
        @NotNull @Schema(description = "Things that the file holds and that are as it says") int unchanged,
        @NotNull @Schema(description = "Sheets of a workbook that are none of a scheme, and were left out") List<String> ignored,
        @NotNull @Schema(description = "What is not as it was, in the order of the document") List<Item> items) {

    @Schema(name = "SchemeImportOutcome")
    public enum Outcome {
        CREATED,
        CHANGED,
        REMOVED
    }

    @Schema(name = "SchemeImportItem")
    public record Item(
            @NotNull @Schema(description = "As the document names it: `scheme`, `committees`, `axes`, `workstreams`, `objectives`, `targetedActions`, `actions`, `progress`, `plans`, `planLines`, `trainingSessions`, `charters`", examples = "objectives") String part,
            @NotNull String code,
            @NotNull String title,
            @NotNull Outcome outcome,
            @NotNull @Schema(description = "Field by field, as the cells of the workbook say it; none for what is created or removed") List<TableReport.Change> changes) {
    }

    static SchemeImportReport of(Strategy strategy, String state, int unchanged, List<String> ignored, List<Item> items) {
        return new SchemeImportReport(!items.isEmpty(), strategy, state, count(items, Outcome.CREATED),
                count(items, Outcome.CHANGED), count(items, Outcome.REMOVED), unchanged, ignored, items);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Of work that was taken back. */
    SchemeImportReport asDryRun(String stateThen) {
        return new SchemeImportReport(false, strategy, stateThen, created, changed, removed, unchanged, ignored, items);
    }
}
