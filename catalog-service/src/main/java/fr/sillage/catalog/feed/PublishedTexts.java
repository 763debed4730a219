package fr.sillage.catalog.feed;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Page;
import fr.sillage.api.Paged;

/** A {@link Page} with a name, which the contract needs where the same address also answers in other media types. */
public record PublishedTexts(
        @NotNull List<PublishedText> items,
        @Schema(description = "Send it as `after` to get the page that follows; absent on the last page") String next)
        implements
            Paged {

    static PublishedTexts of(Page<PublishedText> page) {
        return new PublishedTexts(page.items(), page.next());
    }
}
