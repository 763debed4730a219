package fr.sillage.indicators.observation;

/**
 * Which versions of observations are asked for.
 *
 * @param after position of the ledger: those written later
 * @param until position of the ledger: those written by then
 * @param superseded also those superseded by then
 * @param retracted also those that take back what was said
 */
record Versions(long after, long until, boolean superseded, boolean retracted) {
}
