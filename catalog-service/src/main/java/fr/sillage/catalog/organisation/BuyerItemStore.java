package fr.sillage.catalog.organisation;

import java.util.Optional;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.catalog.table.LineStore;

/** A buyer's things of one kind, as the lines of a file find and write them. */
public final class BuyerItemStore<E extends BuyerItem<B>, B> implements LineStore<B> {

    /** Creates or replaces one, as a PUT would. */
    public interface Writer<E extends BuyerItem<B>, B> {

        Precondition.Put<E> put(String buyer, String code, B body, Precondition precondition, ChangeSet change);
    }

    private final BuyerItemRepository<E> items;
    private final Writer<E, B> writer;
    private final String buyer;
    private final ChangeSet change;

    public BuyerItemStore(BuyerItemRepository<E> items, Writer<E, B> writer, String buyer, ChangeSet change) {
        this.items = items;
        this.writer = writer;
        this.buyer = buyer;
        this.change = change;
    }

    @Override
    public Optional<B> find(String code) {
        return items.find(buyer, code).map(BuyerItem::body);
    }

    @Override
    public void write(String code, B body, boolean isThere) {
        writer.put(buyer, code, body, Precondition.onWhat(isThere), change);
    }
}
