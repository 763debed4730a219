package fr.sillage.api;

import java.util.List;

/** Where a service keeps what its items told before; one that has none keeps nothing. */
public interface Archive {

    /** To be called in the transaction that supersedes them, once it is written. */
    void keep(List<Superseded> superseded);
}
