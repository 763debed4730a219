package fr.sillage.reporting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import fr.sillage.reporting.report.content.ReportContent;
import io.quarkus.qute.Engine;

/** Makes the page of a report: one file that needs nothing else, and is well-formed XML so that the PDF is made from it. */
@Singleton
public class HtmlRenderer {

    /** What XML 1.0 cannot hold, even escaped: a stray control character must not cost us the PDF. */
    private static final Pattern FORBIDDEN = Pattern
            .compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Engine engine;
    private final String style = resource("/report/report.css");
    private final String screen = resource("/report/screen.css");

    public HtmlRenderer(Engine engine) {
        this.engine = engine;
    }

    /** A preview: what is not made into an edition is none. */
    public String render(ReportContent content) {
        return render(content, Imprint.PREVIEW);
    }

    public String render(ReportContent content, Imprint imprint) {
        return render("report/report.html", new PageBuilder(content, imprint).build());
    }

    /**
     * Any document in the dress of the reports.
     *
     * @param page what the template calls so
     */
    public String render(String template, Object page) {
        return writable(engine.getTemplate(template).data("page", page).data("style", style).data("screen", screen).render());
    }

    /** The same text without what no page can hold. */
    public static String writable(String text) {
        return text.chars().allMatch(HtmlRenderer::isPlain) ? text : FORBIDDEN.matcher(text).replaceAll("");
    }

    /** All that most pages are made of. The pattern alone took a fifth of the time of a page. */
    private static boolean isPlain(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE || c == '\n' || c == '\r' || c == '\t';
    }

    private static String resource(String name) {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
