package fr.sillage.catalog.intention;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import fr.sillage.api.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The intentions that are looked for, in the order of their references. Read in parts: they may be too many to be held. */
public final class IntentionList {

    private static final int AT_ONCE = 500;

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

    /**
     * All of them, some hundred at a time. To be drawn in one transaction; each part is let go of before the next is read.
     *
     * @param after a reference; empty for the first of them
     */
    public Stream<List<PurchasingIntention>> parts(String after) {
        return parts(after, last -> {
            database.clear();
            return search.after(database, last, AT_ONCE);
        });
    }

    /** One after the other, for whom may take them slowly: no connection is held between one part and the next. */
    public Stream<PurchasingIntention> stream() {
        return parts("", last -> QuarkusTransaction.requiringNew().call(() -> search.after(database, last, AT_ONCE)))
                .flatMap(List::stream);
    }

    private static Stream<List<PurchasingIntention>> parts(String after,
            Function<String, List<PurchasingIntention>> read) {
        return Stream.iterate(read.apply(after), part -> !part.isEmpty(),
                part -> part.size() < AT_ONCE ? List.of() : read.apply(part.get(part.size() - 1).ref()));
    }
}
