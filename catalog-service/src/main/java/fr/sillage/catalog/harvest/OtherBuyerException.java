package fr.sillage.catalog.harvest;

import fr.sillage.api.Fault;

/** A partner tells an intention that is not its own: what it told of it before is not its own any more either. */
class OtherBuyerException extends BadDocumentException {

    OtherBuyerException(Fault fault) {
        super(fault);
    }
}
