package fr.sillage.reporting.library;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.reporting.page.Frame;
import fr.sillage.reporting.page.Visit;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** What helps to buy well, for anybody: what is published of it. */
@Path("/bibliotheque")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class LibraryPages {

    private static final String PATH = "/bibliotheque";
    private static final Frame.Crumb CRUMB = new Frame.Crumb("Bibliothèque", PATH);

    private final Template library;
    private final Template item;
    private final PublicLibrary shelves;
    private final Visit visit;

    LibraryPages(@Location("page/bibliotheque.html") Template library, @Location("page/fiche.html") Template item,
            PublicLibrary shelves, Visit visit) {
        this.library = library;
        this.item = item;
        this.shelves = shelves;
        this.visit = visit;
    }

    /**
     * What was asked for, as the page shows it again.
     *
     * @param shelf null for all
     */
    public record Search(String words, Shelf shelf) {

        /** Without either, the shelves themselves are shown. */
        public boolean isOpen() {
            return !words.isEmpty() || shelf != null;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response library(@RestQuery("q") String q, @RestQuery("rayon") String slug, @RestQuery("apres") String after) {
        Search search = new Search(q == null ? "" : q.strip(), shelf(slug));
        Shelved.Entries found = search.isOpen()
                ? shelves.items(search.shelf(), null, search.words().isEmpty() ? null : search.words(), after)
                : new Shelved.Entries(List.of(), null);
        LibraryWords words = new LibraryWords(search.isOpen() ? shelves.kinds() : Map.of());
        String title = search.shelf() == null ? "Bibliothèque" : search.shelf().title();
        return visit.show(library
                .data("frame", search.isOpen() ? visit.frame(title, CRUMB) : visit.frame(title))
                .data("title", title).data("search", search).data("shelves", Shelf.values())
                .data("found", search.words().isEmpty() ? List.of() : found.items().stream().map(words::card).toList())
                .data("groups", search.words().isEmpty() ? words.groups(found.items()) : List.of())
                .data("next", found.next() == null ? null : next(search, found.next())));
    }

    /** An empty one is what the form sends for all of them. */
    private static Shelf shelf(String slug) {
        return slug == null || slug.isEmpty() ? null
                : Shelf.of(slug).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "library-unknown"));
    }

    private static String next(Search search, String after) {
        UriBuilder next = UriBuilder.fromPath(PATH);
        if (!search.words().isEmpty()) {
            next.queryParam("q", "{q}");
        }
        if (search.shelf() != null) {
            next.queryParam("rayon", search.shelf().slug());
        }
        return next.queryParam("apres", "{after}").resolveTemplate("q", search.words()).build(after).toString();
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response item(String code) {
        Shelved.Item found = shelves.item(code)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "library-unknown"));
        LibraryWords.Sheet sheet = new LibraryWords(shelves.kinds()).sheet(found);
        Shelf shelf = Shelf.valueOf(found.shelf());
        return visit.show(item.data("frame", visit.frame(sheet.title(), CRUMB,
                new Frame.Crumb(shelf.title(), PATH + "?rayon=" + shelf.slug()))).data("sheet", sheet));
    }
}
