package fr.sillage.api;

/**
 * What an item told until a change set made another of it, or deleted it.
 *
 * @param version the change set that wrote it
 * @param told see {@link Item#told}
 * @param by the change set that wrote over it
 * @param address where it was found, if it was deleted; null otherwise
 */
public record Superseded(Item<?> item, long version, Object told, long by, String address) {
}
