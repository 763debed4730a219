package fr.sillage.catalog.assessment;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import fr.sillage.catalog.framework.Authorship;

public record AnswerView(
        @NotNull String action,
        @NotNull AnswerStatus status,
        Integer level,
        String evidence,
        String note,
        @NotNull String author,
        @NotNull Instant writtenAt,
        @NotNull long version) {

    static AnswerView from(String action, Answer answer, Authorship written) {
        AnswerBody body = answer.body();
        return new AnswerView(action, body.status(), body.level(), body.evidence(), body.note(), written.author(),
                written.committedAt(), answer.version());
    }
}
