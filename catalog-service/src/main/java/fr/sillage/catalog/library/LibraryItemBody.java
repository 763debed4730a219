package fr.sillage.catalog.library;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

import fr.sillage.api.Code;
import fr.sillage.api.Siren;
import fr.sillage.catalog.scheme.PartialDate;
import fr.sillage.catalog.vocabulary.Theme;

/** An item of the library, as people write it. */
public record LibraryItemBody(
        @NotNull @Siren @Schema(description = "SIREN of the buyer whose stewards answer for it", examples = "223500018") String buyer,
        @NotNull LibraryKind kind,
        @NotBlank @Size(max = 300) @Schema(description = "Of an acronym or a definition: the term") String title,
        @Size(max = 120) @Schema(description = "Under which it stands on its shelf", examples = "Normes et labels") String heading,
        @Min(1) @Max(9_999) @Schema(description = "Its place under the heading, from 1") Integer place,
        @Size(max = 2_000) String summary,
        @Size(max = 20_000) @Schema(description = "Of a criterion or a clause its wording, of a term its definition") String text,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> publishers,
        @PartialDate @Schema(description = "When it came out: a year, a month or a day", examples = "2016-10") String issued,
        @Size(max = 200) @Schema(description = "Number, article or other reference", examples = "n° 2014-856") String reference,
        @URL(regexp = "https?://\\S+") @Size(max = 500) String url,
        @Size(max = 30) @Schema(description = "Titles of its parts, such as the guides of a set") List<@NotBlank @Size(max = 300) String> contents,
        @Size(max = 50) @Schema(description = "Codes of the purchase families that it helps to buy") List<@NotNull @Code String> families,
        @Size(max = 50) @Schema(description = "The considerations that it helps with") List<@NotNull Theme> themes,
        @Size(max = 80) @Schema(description = "Code of the scheme that it belongs to") String scheme,
        @Valid @Schema(description = "Of a criterion only") Criterion criterion,
        @Size(max = 300) @Schema(description = "Of an acronym: what it stands for") String expansion) {

    public LibraryItemBody {
        title = LibraryText.kept(title);
        heading = LibraryText.kept(heading);
        summary = LibraryText.kept(summary);
        text = LibraryText.kept(text);
        publishers = LibraryText.kept(publishers);
        reference = LibraryText.kept(reference);
        contents = LibraryText.kept(contents);
        families = families == null ? List.of() : families;
        themes = themes == null ? List.of() : themes;
        scheme = LibraryText.kept(scheme);
        criterion = criterion == null || criterion.isEmpty() ? null : criterion;
        expansion = LibraryText.kept(expansion);
    }
}
