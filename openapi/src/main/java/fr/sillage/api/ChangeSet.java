package fr.sillage.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What one write transaction changes: all of it, but for what is set {@link #apart}. Its row is made when its number is asked
 * for: a request that turns out to change nothing leaves no trace and takes no position.
 */
public final class ChangeSet {

    private final LongSupplier reserve;
    private final LongConsumer insert;
    private Long reserved;
    private boolean written;
    private final List<LongConsumer> atPosition = new ArrayList<>();
    private final List<ChangeSet> apart = new ArrayList<>();
    private final List<Superseded> superseded = new ArrayList<>();

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

    /**
     * Another change set of the same transaction, for one of several things that each have to stand at a position of its own.
     * All positions are taken together at the end: nobody sees some of them without the others.
     */
    public ChangeSet apart() {
        var one = new ChangeSet(reserve, insert);
        apart.add(one);
        return one;
    }

    /** Keeps what an item tells, just before it is written over. */
    void supersede(Item<?> item) {
        // what is new, or written twice by one change set, nobody has ever seen
        if (item.version() != 0 && item.version() != id() && !item.keepsItsVersions()) {
            superseded.add(new Superseded(item, item.version(), item.told(), id(), null));
        }
    }

    /** Keeps what an item tells, and where it was found, just before it is deleted. */
    void delete(Item<?> item) {
        superseded.add(new Superseded(item, item.version(), item.told(), id(), item.address()));
    }

    List<Superseded> superseded() {
        return superseded;
    }

    /** This one and those apart from it, but for those in which nothing has been written. */
    Stream<ChangeSet> written() {
        return Stream.concat(Stream.of(this), apart.stream()).filter(one -> !one.isEmpty());
    }

    void positioned(long position) {
        atPosition.forEach(work -> work.accept(position));
    }

    /** Whether nothing has been written so far. */
    public boolean isEmpty() {
        return !written;
    }
}
