package fr.sillage.catalog.intention;

import java.util.List;

import fr.sillage.api.Fault;

/** What stands between an intention and the publication of its consultation. What that is hangs on more than the intention. */
public interface LaunchGate {

    /** All that is missing; empty where the gate is open, and for what has gone through it. */
    List<Fault> missing(PurchasingIntention intention);
}
