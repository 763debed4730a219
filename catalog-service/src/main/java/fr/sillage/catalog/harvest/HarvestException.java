package fr.sillage.catalog.harvest;

import fr.sillage.api.Fault;

/** A feed cannot be read further for now; what was taken over stays as it was. */
class HarvestException extends RuntimeException {

    private final transient Fault fault;

    HarvestException(Fault fault, Throwable cause) {
        super(fault.code() + " " + fault.arguments(), cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
