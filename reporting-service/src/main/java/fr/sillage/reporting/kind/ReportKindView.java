package fr.sillage.reporting.kind;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReportKind")
public record ReportKindView(
        @NotNull @Schema(examples = "annual") String slug,
        @NotNull @Schema(examples = "Bilan annuel") String title,
        @NotNull @Schema(description = "In the order in which the report has them; empty where it cannot be made yet") List<SectionView> sections,
        @NotNull boolean available,
        @Schema(description = "Why it cannot be made yet, in French") String reason) {

    @Schema(name = "ReportSection")
    public record SectionView(
            @NotNull @Schema(examples = "foreword") String code,
            @NotNull @Schema(examples = "Avant-propos") String title,
            @NotNull @Schema(description = "Whether a team may leave it out") boolean optional,
            @NotNull @Schema(description = "Whether a team may add words about one objective") boolean wordsOfObjectives) {

        static SectionView from(Section section) {
            return new SectionView(section.code(), section.title(), section.isOptional(), section.takesWordsOfObjectives());
        }
    }

    static ReportKindView from(ReportKind kind) {
        return new ReportKindView(kind.slug(), kind.title(), kind.sections().stream().map(SectionView::from).toList(),
                kind.isAvailable(), kind.reason());
    }
}
