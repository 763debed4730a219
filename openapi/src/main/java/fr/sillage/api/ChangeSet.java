package fr.sillage.api;

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

    /** Whether nothing has been written so far. */
    public boolean isEmpty() {
        return !written;
    }
}
