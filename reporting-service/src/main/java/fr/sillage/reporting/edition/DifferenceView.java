package fr.sillage.reporting.edition;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.report.difference.Difference;

public record DifferenceView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(examples = "annual") String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull Side from,
        @NotNull Side to,
        @NotNull @Schema(description = "Figures of any year of the series whose value, status or reason is not the same") List<Difference.Figure> figures,
        @NotNull @Schema(description = "Results of the report’s year that are judged otherwise") List<Difference.Result> results,
        @NotNull @Schema(description = "Actions whose status is not the same, those that came and those that went") List<Difference.ActionStatus> actions,
        @NotNull @Schema(description = "Texts that are not the same") List<Difference.Words> words,
        @NotNull @Schema(description = "What was missing in `from` and is not in `to`") List<Difference.Lacking> arrived,
        @NotNull @Schema(description = "What is missing in `to` and was not in `from`") List<Difference.Lacking> missing,
        @NotNull @Schema(description = "All else that is not the same, but for when the figures were read") List<Difference.Other> others) {

    @Schema(name = "ComparedEdition")
    public record Side(@NotNull int number, @NotNull Edition.State state, @NotNull Instant madeAt, Instant publishedAt,
            @NotNull String sha256, @NotNull String href) {

        static Side from(Edition edition) {
            return new Side(edition.number(), edition.state(), edition.madeAt(), edition.publishedAt(),
                    edition.contentSha256(), edition.href());
        }
    }

    static DifferenceView from(Edition before, Edition after, Difference difference) {
        return new DifferenceView(after.scheme(), after.kind(), after.year(), Side.from(before), Side.from(after),
                difference.figures(), difference.results(), difference.actions(), difference.words(), difference.arrived(),
                difference.missing(), difference.others());
    }
}
