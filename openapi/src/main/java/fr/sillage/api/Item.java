package fr.sillage.api;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * A row that people name by a code and replace whole. Its version is the number of the change set that last wrote it, so a code
 * deleted and made again never bears an old version.
 *
 * @param <B> the body of a PUT
 */
@MappedSuperclass
public abstract class Item<B> {

    @Column(nullable = false)
    private long changeSet;

    public long version() {
        return changeSet;
    }

    /** What a PUT that changes nothing would send. */
    protected abstract B body();

    protected abstract void fill(B body);

    /** What its history tells of it: all that people write, with its state where that is no part of the body. */
    public Object told() {
        return body();
    }

    /**
     * What it is found by among all of its kind: the row that holds it, and its code. Null for what is never deleted, or leaves
     * no history when it is.
     */
    public String address() {
        return null;
    }

    /** Whether it is kept elsewhere what it told before. */
    protected boolean keepsItsVersions() {
        return false;
    }

    void write(B body, ChangeSet change) {
        change.supersede(this);
        fill(body);
        changeSet = change.id();
    }

    /** To be called by what is about to change the item otherwise than by a body. */
    protected final void touch(ChangeSet change) {
        change.supersede(this);
        changeSet = change.id();
    }
}
