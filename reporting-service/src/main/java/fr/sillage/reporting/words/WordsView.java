package fr.sillage.reporting.words;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WordsInReport")
public record WordsView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(examples = "annual") String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull @Schema(description = "Code of the section", examples = "foreword") String section,
        @Schema(description = "Code of the objective that they are about; absent where they are about the section", examples = "9") String objective,
        @NotNull String markdown,
        String author,
        @NotNull long version) {

    static WordsView from(TeamWords words) {
        Place place = words.place();
        WordsBody body = words.body();
        return new WordsView(place.scheme(), place.kind(), place.year(), place.section(),
                place.objective().isEmpty() ? null : place.objective(), body.markdown(), body.author(), words.version());
    }
}
