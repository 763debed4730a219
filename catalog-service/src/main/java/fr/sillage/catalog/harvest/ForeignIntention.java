package fr.sillage.catalog.harvest;

import java.util.function.IntFunction;

import fr.sillage.catalog.feed.FeedEntry;
import fr.sillage.catalog.feed.PublicIntention;

/**
 * An intention of a partner as we may tell it.
 *
 * @param told with their number of its version
 * @param as the same under another number; a {@link BadDocumentException} for what no database holds
 */
record ForeignIntention(PublicIntention told, IntFunction<FeedEntry> as) {
}
