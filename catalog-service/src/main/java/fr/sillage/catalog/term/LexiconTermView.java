package fr.sillage.catalog.term;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.library.LibraryItem;
import fr.sillage.catalog.library.LibraryItemBody;
import fr.sillage.catalog.library.LibraryState;
import fr.sillage.catalog.library.Passage;
import fr.sillage.catalog.vocabulary.Theme;

@Schema(name = "LexiconTerm")
public record LexiconTermView(
        @NotNull String code,
        @NotNull String buyer,
        @NotNull TermKind kind,
        @NotNull String term,
        String expansion,
        String definition,
        String source,
        String url,
        @NotNull List<String> families,
        @NotNull List<Theme> themes,
        @NotNull LibraryState state,
        @NotNull long version,
        @Schema(description = "Where words were looked for: the passage in which they stand") List<Passage.Part> passage) {

    /** @param passage null where none was looked for */
    static LexiconTermView from(LibraryItem item, List<Passage.Part> passage) {
        LibraryItemBody body = item.body();
        return new LexiconTermView(item.code(), body.buyer(), TermKind.valueOf(body.kind().name()), body.title(),
                body.expansion(),
                body.text(), body.reference(), body.url(), body.families(), body.themes(), item.state(), item.version(),
                passage);
    }
}
