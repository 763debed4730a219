package fr.sillage.api;

import java.util.function.LongSupplier;

/**
 * All that one write transaction changes. Its row is made when its number is first asked for: a request that turns
 * out to change nothing leaves no trace and takes no position.
 */
public final class ChangeSet {

    private final LongSupplier insert;
    private Long id;

    ChangeSet(LongSupplier insert) {
        this.insert = insert;
    }

    /** The number that every row written in this transaction carries. */
    public long id() {
        if (id == null) {
            id = insert.getAsLong();
        }
        return id;
    }

    boolean isEmpty() {
        return id == null;
    }
}
