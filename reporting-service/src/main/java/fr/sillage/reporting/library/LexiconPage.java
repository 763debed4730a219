package fr.sillage.reporting.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.reporting.page.Visit;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** The words of responsible purchasing, from A to Z. */
@Path("/lexique")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class LexiconPage {

    private static final String OTHER = "#";

    private final Template lexicon;
    private final PublicLibrary shelves;
    private final Visit visit;

    LexiconPage(@Location("page/lexique.html") Template lexicon, PublicLibrary shelves, Visit visit) {
        this.lexicon = lexicon;
        this.shelves = shelves;
        this.visit = visit;
    }

    /** @param anchor of the word on its page */
    public record Word(String anchor, String term, String expansion, List<String> definition, String source, String url) {

        static Word of(Shelved.Term term) {
            return new Word("mot-" + term.code(), French.typeset(term.term()),
                    term.expansion() == null ? null : French.typeset(term.expansion()), Paragraphs.of(term.definition()),
                    term.source() == null ? null : French.typeset(term.source()), term.url());
        }
    }

    public record Letter(String letter, String anchor, List<Word> words) {
    }

    @GET
    @Operation(hidden = true)
    public Response lexicon(@RestQuery("q") String q) {
        String asked = q == null ? "" : q.strip();
        List<Shelved.Term> found = all(asked.isEmpty() ? null : asked);
        return visit.show(lexicon.data("frame", visit.frame("Lexique")).data("words", asked)
                .data("found", asked.isEmpty() ? List.of() : found.stream().map(Word::of).toList())
                .data("letters", asked.isEmpty() ? letters(found) : List.of()));
    }

    private List<Shelved.Term> all(String words) {
        List<Shelved.Term> all = new ArrayList<>();
        String after = null;
        do {
            Shelved.Terms page = shelves.terms(words, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    /** Under each letter in the order in which they came; what begins with none comes first. */
    static List<Letter> letters(List<Shelved.Term> terms) {
        Map<String, List<Word>> letters = new TreeMap<>();
        terms.forEach(term -> letters.computeIfAbsent(letter(term.term()), any -> new ArrayList<>()).add(Word.of(term)));
        return letters.entrySet().stream()
                .map(each -> new Letter(each.getKey(), OTHER.equals(each.getKey()) ? "autres" : "lettre-" + each.getKey(),
                        each.getValue()))
                .toList();
    }

    private static String letter(String term) {
        String plain = Normalizer.normalize(term.strip(), Normalizer.Form.NFD).toUpperCase(Locale.FRENCH);
        return plain.matches("(?s)[A-Z].*") ? plain.substring(0, 1) : OTHER;
    }
}
