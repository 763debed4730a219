package fr.sillage.catalog.intention;

import java.util.List;
import java.util.Set;

/** Which purchases have steps whose day is past. */
public interface Lateness {

    /** Those of the intentions that are late; one at its end never is. */
    Set<PurchasingIntention> late(List<PurchasingIntention> intentions);
}
