package fr.sillage.catalog.intention;

import fr.sillage.api.Fault;

/**
 * Something unwise that is told and not refused.
 *
 * @param rule the text that asks for it, as people cite it
 */
record PurchaseWarning(Fault fault, String rule) {
}
