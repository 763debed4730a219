package fr.sillage.catalog.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A published text read again, with what the feed knows of it besides.
 *
 * @param publicationFrom first of the days on which the consultation may be published
 * @param publicationUntil the last of them
 * @param publishedAt when this text was told
 * @param first whether none was told of it before
 */
public record ToldIntention(PublicIntention intention, LocalDate publicationFrom, LocalDate publicationUntil,
        Instant publishedAt, boolean first) {

    public List<PublicIntention.Consideration> allConsiderations() {
        return intention.allConsiderations().toList();
    }
}
