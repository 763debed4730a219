package fr.sillage.catalog.intention;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import fr.sillage.api.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The intentions that are looked for, in the order of their references. Read in parts: they may be too many to be held. */
public final class IntentionList {

    private static final int AT_ONCE = 500;
    private static final int GROWTH = 2;

    private final IntentionSearch search;
    private final EntityManager database;

    IntentionList(IntentionSearch search, EntityManager database) {
        this.search = search;
        this.database = database;
    }

    /** One row more than the page holds. */
    public List<PurchasingIntention> page(PageRequest page) {
        return search.after(database, page.afterKey(), page.rows());
    }

    /** All of them, some hundred at a time. To be drawn in one transaction; each part is let go of before the next is read. */
    public Stream<List<PurchasingIntention>> parts() {
        return parts("", AT_ONCE, this::next);
    }

    /** As {@link #parts()}, for whom some may do: at first as many as the page takes, then more and more. */
    public Stream<List<PurchasingIntention>> parts(PageRequest page) {
        return parts(page.afterKey(), Math.min(page.rows(), AT_ONCE), this::next);
    }

    private List<PurchasingIntention> next(String after, int rows) {
        database.clear();
        return search.after(database, after, rows);
    }

    /** One after the other, for whom may take them slowly: no connection is held between one part and the next. */
    public Stream<PurchasingIntention> stream() {
        return parts("", AT_ONCE,
                (last, rows) -> QuarkusTransaction.requiringNew().call(() -> search.after(database, last, rows)))
                .flatMap(List::stream);
    }

    /** @param read so many after a reference */
    private static Stream<List<PurchasingIntention>> parts(String after, int rows,
            BiFunction<String, Integer, List<PurchasingIntention>> read) {
        return Stream.iterate(new Part(rows, read.apply(after, rows)), part -> !part.found().isEmpty(), part -> {
            int more = Math.min(part.rows() * GROWTH, AT_ONCE);
            return new Part(more, part.found().size() < part.rows() ? List.of()
                    : read.apply(part.found().get(part.found().size() - 1).ref(), more));
        }).map(Part::found);
    }

    /** @param rows how many were asked for */
    private record Part(int rows, List<PurchasingIntention> found) {
    }
}
