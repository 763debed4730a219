package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where a line stands in a list that is sorted by day, then by intention, then by what it is about.
 *
 * @param ref of the intention
 */
public record DatedKey<W extends Enum<W>>(LocalDate day, String ref, W word) implements Comparable<DatedKey<W>> {

    private static final int DAY = "2026-01-31".length();

    /**
     * @throws RuntimeException as {@link fr.sillage.api.PageRequest#after} awaits it, for what {@link #toString} did not write
     */
    public static <W extends Enum<W>> DatedKey<W> read(String text, Class<W> words) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || parts[0].length() != DAY) {
            throw new IllegalArgumentException(text);
        }
        return new DatedKey<>(LocalDate.parse(parts[0]), parts[1], Enum.valueOf(words, parts[2]));
    }

    @Override
    public int compareTo(DatedKey<W> other) {
        return Comparator.<DatedKey<W>, LocalDate> comparing(DatedKey::day).thenComparing(DatedKey::ref)
                .thenComparing(DatedKey::word).compare(this, other);
    }

    @Override
    public String toString() {
        return day + "/" + ref + "/" + word.name();
    }
}
