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

    void write(B body, ChangeSet change) {
        fill(body);
        changeSet = change.id();
    }

    /** To be called by what changes the item otherwise than by a body. */
    protected final void touch(ChangeSet change) {
        changeSet = change.id();
    }
}
