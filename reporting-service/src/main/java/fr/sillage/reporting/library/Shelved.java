package fr.sillage.reporting.library;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the pages read of the catalog's library. */
final class Shelved {

    private Shelved() {
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** @param next cursor of the page after this one; absent on the last */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entries(List<Entry> items, String next) {
    }

    /** @param passage where words were looked for: where they stand; empty otherwise */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String code, String kind, String title, String heading, String summary, String expansion,
            List<String> publishers, String issued, List<Part> passage) {

        Entry {
            publishers = orEmpty(publishers);
            passage = orEmpty(passage);
        }
    }

    /** @param found whether it is what was looked for */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(String text, boolean found) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String code, String shelf, String kind, String title, String heading, String summary, String text,
            List<String> publishers, String issued, String reference, String url, List<String> contents,
            Criterion criterion, String expansion, String state) {

        Item {
            publishers = orEmpty(publishers);
            contents = orEmpty(contents);
        }

        boolean isPublished() {
            return "PUBLISHED".equals(state);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Criterion(BigDecimal weightFrom, BigDecimal weightTo, String judging, String proof) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shelves(List<Labels> items) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Labels(List<Label> kinds) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Label(String kind, String label) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Terms(List<Term> items, String next) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(String code, String term, String expansion, String definition, String source, String url,
            List<Part> passage) {

        Term {
            passage = orEmpty(passage);
        }
    }
}
