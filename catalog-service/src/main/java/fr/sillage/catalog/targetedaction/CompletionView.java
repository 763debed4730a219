package fr.sillage.catalog.targetedaction;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record CompletionView(@NotNull int year, @NotNull LocalDate doneOn, @NotNull String evidence,
        @Schema(description = "Code of the plan of that year that made it; absent where somebody entered it") String plan,
        @NotNull long version) {

    public static CompletionView from(Completion completion) {
        CompletionBody body = completion.body();
        return new CompletionView(completion.year(), body.doneOn(), body.evidence(), completion.plan(),
                completion.version());
    }
}
