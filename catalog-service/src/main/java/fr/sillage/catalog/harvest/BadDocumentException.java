package fr.sillage.catalog.harvest;

import fr.sillage.api.Fault;

/** What a partner says of an intention cannot be told by us; its other intentions can. */
class BadDocumentException extends RuntimeException {

    private final transient Fault fault;

    BadDocumentException(Fault fault) {
        super(fault.pointer() + " " + fault.code() + " " + fault.arguments(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
