package fr.sillage.catalog.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A text as it goes into the feed, with what it can be searched by.
 *
 * @param document JSON on one line
 * @param families its family, and the one that it is a part of
 * @param cpv eight digits each
 * @param amountFrom null where none is told
 * @param title searched first
 * @param words searched after it: names of families, themes and beneficiaries
 * @param texts searched last
 */
public record FeedEntry(String ref, int version, String document, String source, String status, List<String> buyers,
        List<String> families, List<String> cpv, List<String> places, boolean innovation, LocalDate publicationFrom,
        LocalDate publicationUntil, BigDecimal amountFrom, BigDecimal amountTo, String title, List<String> words,
        List<String> texts) {
}
