package fr.sillage.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * All that one write transaction changes. Its row is made when its number is asked for: a request that turns
 * out to change nothing leaves no trace and takes no position.
 */
public final class ChangeSet {

    private final LongSupplier reserve;
    private final LongConsumer insert;
    private Long reserved;
    private boolean written;
    private final List<LongConsumer> atPosition = new ArrayList<>();

    ChangeSet(LongSupplier reserve, LongConsumer insert) {
        this.reserve = reserve;
        this.insert = insert;
    }

    /** The number that every row written in this transaction carries. */
    public long id() {
        long id = reserved();
        if (!written) {
            insert.accept(id);
            written = true;
        }
        return id;
    }

    /**
     * As {@link #id}, for a statement that alone can tell whether there is anything to write: where there was, {@link #id} must
     * be asked after it.
     */
    public long reserved() {
        if (reserved == null) {
            reserved = reserve.getAsLong();
        }
        return reserved;
    }

    /**
     * Keeps work for the end of the transaction, where its position is known: rows that bear the position itself. All writers
     * wait while it runs, so it is to be short and to ask nobody; it is left out where nothing else was written.
     */
    public void atPosition(LongConsumer work) {
        atPosition.add(work);
    }

    void positioned(long position) {
        atPosition.forEach(work -> work.accept(position));
    }

    /** Whether nothing has been written so far. */
    public boolean isEmpty() {
        return !written;
    }
}
