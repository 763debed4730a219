package fr.sillage.catalog.framework;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import changed, or would change. */
public record FrameworkImportReport(
        @NotNull @Schema(description = "Whether it was written: not by a dry run, nor where nothing changes") boolean written,
        @NotNull FrameworkImportReport.Strategy strategy,
        @NotNull Generation generation,
        @NotNull @Schema(description = "Actions that are new") int added,
        @NotNull int changed,
        @NotNull @Schema(description = "Actions that the files have no more: they stay for those who name them, as withdrawn") int removed,
        @NotNull int unchanged,
        @NotNull @Schema(description = "Files of the framework before and after; one may change in its blank lines alone") List<FileChange> files,
        @NotNull @Schema(description = "What the archive holds besides Markdown, and was left out") List<String> ignored,
        @NotNull @Schema(description = "Actions that are not as they were, in their order") List<ActionChange> actions) {

    @Schema(name = "FrameworkImportStrategy")
    public enum Strategy {
        UPSERT,
        REPLACE
    }

    @Schema(name = "FrameworkImportOutcome")
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REMOVED
    }

    @Schema(name = "FrameworkFileChange")
    public record FileChange(@NotNull String path, @NotNull Outcome outcome) {
    }

    @Schema(name = "FrameworkActionChange")
    public record ActionChange(
            @NotNull @Schema(description = "Empty for the root of a framework of the second generation") String code,
            @NotNull String title,
            @NotNull Outcome outcome,
            @NotNull String file,
            @Schema(description = "Of its heading, from 1; absent where it is removed") Integer line,
            @NotNull List<Change> changes) {
    }

    /** @param before absent where there was nothing, as {@code after} is where nothing is left */
    @Schema(name = "FrameworkTextChange")
    public record Change(@NotNull @Schema(description = "Key or heading, as the file has it") String field, String before,
            String after) {
    }

    /** Of an import that is not written yet. */
    static FrameworkImportReport of(Strategy strategy, ParsedFramework before, ParsedFramework after, List<String> ignored) {
        List<ActionChange> actions = FrameworkDifference.actions(before, after);
        int added = count(actions, Outcome.ADDED);
        int changed = count(actions, Outcome.CHANGED);
        return new FrameworkImportReport(false, strategy, after.generation(), added, changed,
                count(actions, Outcome.REMOVED), after.actions().size() - added - changed,
                FrameworkDifference.files(before, after), ignored, actions);
    }

    private static int count(List<ActionChange> actions, Outcome outcome) {
        return (int) actions.stream().filter(action -> action.outcome() == outcome).count();
    }

    FrameworkImportReport asWritten() {
        return new FrameworkImportReport(true, strategy, generation, added, changed, removed, unchanged, files, ignored,
                actions);
    }

    /** Whether the files are the very ones that were there. */
    boolean changesNothing() {
        return files.stream().allMatch(file -> file.outcome() == Outcome.UNCHANGED);
    }
}
