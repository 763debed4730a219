package fr.sillage.catalog.committee;

import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Scheme;

/** The subjects of opinions that this service owns, and can therefore say whether they are there. */
public interface KnownSubjects {

    /** Why there is no such subject in the scheme; empty where it is there, and for what others own. */
    List<Fault> unknown(Scheme scheme, Subject subject);
}
