package fr.sillage.api.table;

import java.util.Collection;
import java.util.Comparator;

/** Finds the code that somebody probably meant. */
public final class NearestCode {

    private final Collection<String> known;

    public NearestCode(Collection<String> known) {
        this.known = known;
    }

    /** @return null where no code is within a third of its length */
    public String to(String typed) {
        return known.stream()
                .filter(code -> distance(typed, code) <= Math.max(1, code.length() / 3))
                .min(Comparator.<String> comparingInt(code -> distance(typed, code)).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** How many letters must be put in, left out or changed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
