package fr.sillage.reporting.words;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.report.HtmlRenderer;

/** What a team says in one section of a report. What no page can hold, as control characters, is dropped as it comes in. */
@Schema(name = "Words")
public record WordsBody(
        @NotBlank @Schema(description = "CommonMark with tables, at most 200 kB. Markup in it is shown as typed, links go to `http`, `https`, `mailto` and `#` only, pictures stand as their words", examples = "L’année a été celle de la **mise en œuvre**.") String markdown,
        @Size(max = 300) @Schema(description = "The line below the text that says who wrote it", examples = "La vice-présidente chargée de la commande publique") String author) {

    public WordsBody {
        markdown = markdown == null ? null : HtmlRenderer.writable(markdown);
        author = author == null ? null : HtmlRenderer.writable(author);
    }
}
