package fr.sillage.catalog.committee;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record OpinionView(
        @NotNull long id,
        @NotNull @Schema(description = "Code of the committee") String committee,
        @NotNull @Schema(description = "Title of the committee") String title,
        @NotNull @Schema(description = "The day of the sitting") LocalDate sitting,
        @NotNull Subject subject,
        @NotNull Opinion.Decision decision,
        String text,
        String conditions,
        @Schema(description = "What it was to change") OpinionEffect effect,
        @NotNull @Schema(description = "Whether it did: what is proposed, refused or postponed changes nothing") boolean effective,
        @NotNull @Schema(description = "By one of its members, or by the scheme's team as its secretary") Opinion.Recorder recordedBy,
        @NotNull Instant recordedAt,
        @NotNull @Schema(description = "Position of the catalog's ledger at which it was recorded: of two opinions of one day the later bears the greater") long position) {

    static OpinionView from(Opinion opinion, Sitting sitting, Committee committee, Commit commit) {
        OpinionBody body = opinion.body();
        return new OpinionView(opinion.id(), committee.code(), committee.title(), sitting.date(), body.subject(),
                body.decision(), body.text(), body.conditions(), body.effect(), opinion.isEffective(), opinion.recordedBy(),
                commit.committedAt(),
                commit.position());
    }
}
