package fr.sillage.catalog.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import fr.sillage.api.Ledger;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Rights;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.library.LibrarySearch.Found;
import fr.sillage.catalog.library.ShelfView.KindCount;
import fr.sillage.catalog.vocabulary.Theme;

/** What the caller finds in the library. */
@ApplicationScoped
public class LibraryCatalogue {

    private static final Comparator<String> BY_LETTER = Comparator.comparing(Heading::plain)
            .thenComparing(Comparator.naturalOrder());

    private final LibraryRepository library;
    private final LibraryDesk desk;
    private final PurchasingIntentionRepository intentions;
    private final EntityManager database;
    private final Ledger ledger;
    private final Rights rights;

    LibraryCatalogue(LibraryRepository library, LibraryDesk desk, PurchasingIntentionRepository intentions,
            EntityManager database,
            Ledger ledger, Rights rights) {
        this.library = library;
        this.desk = desk;
        this.intentions = intentions;
        this.database = database;
        this.ledger = ledger;
        this.rights = rights;
    }

    /** An item that was found, with the passage where the words stand; null where none were looked for. */
    public record Hit(LibraryItem item, List<Passage.Part> passage) {
    }

    Page<LibraryEntryView> page(LibraryQuery query, PageRequest page) {
        return page(query, page, hit -> LibraryEntryView.from(hit.item(), hit.passage()));
    }

    public <V> Page<V> page(LibraryQuery query, PageRequest page, Function<Hit, V> view) {
        return ledger.readConsistently(position -> {
            List<Found> found = search(query).page(database, page.afterKey(), page.rows());
            Page<Found> kept = Page.of(found, page, Found::cursor, Function.identity());
            List<LibraryItem> ordered = library.inOrder(kept.items());
            List<V> views = new ArrayList<>();
            List<List<Passage.Part>> passages = passages(query, ordered);
            for (int i = 0; i < ordered.size(); i++) {
                views.add(view.apply(new Hit(ordered.get(i), passages.isEmpty() ? null : passages.get(i))));
            }
            return new Page<>(views, kept.next(), null);
        });
    }

    private List<List<Passage.Part>> passages(LibraryQuery query, List<LibraryItem> items) {
        return query.q == null || query.q.isBlank() ? List.of()
                : library.passages(items.stream().map(item -> LibraryRepository.read(item.body())).toList(), query.q);
    }

    /** As {@link #page}, all at once. */
    List<LibraryItem> all(LibraryQuery query) {
        return ledger.readConsistently(position -> library.inOrder(search(query).all(database)));
    }

    private LibrarySearch search(LibraryQuery query) {
        Optional<PurchasingIntention> intention = Optional.ofNullable(query.intention).flatMap(intentions::find);
        intention.ifPresent(found -> rights.requireReading(found.buyers()));
        return new LibrarySearch(query, desk.reader(), intention);
    }

    List<ShelfView> shelves() {
        return ledger.readConsistently(position -> {
            LibrarySearch whole = search(new LibraryQuery());
            Map<LibraryKind, Long> counts = new EnumMap<>(LibraryKind.class);
            whole.count(database, "shelf").forEach(row -> counts.put(kind(row), (Long) row[2]));
            Map<String, SortedSet<String>> headings = new HashMap<>();
            whole.count(database, "shelf || '|' || heading").stream().filter(row -> row[0] != null).forEach(row -> {
                String[] words = ((String) row[0]).split("\\|", 2);
                headings.computeIfAbsent(words[0], shelf -> new TreeSet<>(BY_LETTER)).add(words[1]);
            });
            return Arrays.stream(Shelf.values()).map(shelf -> new ShelfView(shelf, shelf.label(),
                    Arrays.stream(LibraryKind.values()).filter(kind -> kind.shelf() == shelf)
                            .map(kind -> new KindCount(kind, kind.label(), counts.getOrDefault(kind, 0L))).toList(),
                    List.copyOf(headings.getOrDefault(shelf.name(), new TreeSet<>())))).toList();
        });
    }

    LibraryLinksView links() {
        return ledger.readConsistently(position -> {
            LibrarySearch whole = search(new LibraryQuery());
            Map<String, String> titles = library.familyTitles();
            return new LibraryLinksView(
                    links(whole.count(database, "unnest(families)"), titles::get),
                    links(whole.count(database, "unnest(themes)"), theme -> Theme.valueOf(theme).label()));
        });
    }

    private static List<LibraryLinksView.Link> links(List<Object[]> counts, Function<String, String> label) {
        Map<String, List<KindCount>> links = new TreeMap<>();
        counts.forEach(row -> links.computeIfAbsent((String) row[0], code -> new ArrayList<>())
                .add(new KindCount(kind(row), kind(row).label(), (Long) row[2])));
        return links.entrySet().stream().map(link -> new LibraryLinksView.Link(link.getKey(),
                Objects.requireNonNullElse(label.apply(link.getKey()), link.getKey()), link.getValue())).toList();
    }

    private static LibraryKind kind(Object[] row) {
        return LibraryKind.valueOf((String) row[1]);
    }
}
