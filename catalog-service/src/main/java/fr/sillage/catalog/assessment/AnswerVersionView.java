package fr.sillage.catalog.assessment;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.framework.Authorship;

public record AnswerVersionView(
        @NotNull long id,
        @Schema(description = "Absent where the answer was taken back") AnswerStatus status,
        Integer level,
        String evidence,
        String note,
        @NotNull String author,
        @NotNull Instant writtenAt) {

    static AnswerVersionView from(AnswerVersion version, Authorship written) {
        AnswerBody body = version.body();
        return new AnswerVersionView(version.id(), body.status(), body.level(), body.evidence(), body.note(), written.author(),
                written.committedAt());
    }
}
