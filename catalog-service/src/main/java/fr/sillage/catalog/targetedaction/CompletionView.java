package fr.sillage.catalog.targetedaction;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

public record CompletionView(@NotNull int year, @NotNull LocalDate doneOn, @NotNull String evidence, @NotNull long version) {

    public static CompletionView from(Completion completion) {
        CompletionBody body = completion.body();
        return new CompletionView(completion.year(), body.doneOn(), body.evidence(), completion.version());
    }
}
