package fr.sillage.catalog.harvest;

import fr.sillage.api.Fault;

/** What a partner answered is no page of changes, or not to its end. */
class UnreadablePageException extends HarvestException {

    private final long position;

    /** @param position that the page said it would reach; 0 where it did not come to say so */
    UnreadablePageException(long position, Throwable cause) {
        super(Fault.at("", "harvest-unreadable"), cause);
        this.position = position;
    }

    long position() {
        return position;
    }
}
