package fr.sillage.catalog.scheme;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The order in which people read codes: runs of digits count as numbers, so 1-1.2 comes before 1-1.10. */
public final class CodeOrder {

    public static final Comparator<String> NATURAL = CodeOrder::compare;

    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

    private CodeOrder() {
    }

    private static int compare(String a, String b) {
        List<String> left = RUN.matcher(a).results().map(MatchResult::group).toList();
        List<String> right = RUN.matcher(b).results().map(MatchResult::group).toList();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareRuns(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.size(), right.size());
        // 01 and 1 are two codes
        return order != 0 ? order : a.compareTo(b);
    }

    private static int compareRuns(String a, String b) {
        if (Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0))) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return a.compareTo(b);
    }
}
