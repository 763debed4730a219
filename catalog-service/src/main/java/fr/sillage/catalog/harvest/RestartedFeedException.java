package fr.sillage.catalog.harvest;

/** The feed does not reach as far as it did: it was made anew, and is to be read from its beginning. */
class RestartedFeedException extends RuntimeException {
}
