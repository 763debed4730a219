package fr.sillage.catalog.library;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.sillage.catalog.feed.SearchText;

/**
 * Words made of two: « éco-responsable », « éco responsable » and « écoresponsable » are one. What is looked for and where it
 * is
 * looked for are both taken in two forms, the parts apart and the parts together. A hyphen always makes one word; a space only
 * after a part that is no word by itself, or « son de cloche » would be found by « sonde ».
 */
final class Compounds {

    private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{N}])[-\u2010\u2011](?=[\\p{L}\\p{N}])");
    private static final Pattern HYPHENATED = Pattern
            .compile("(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+(?![\\p{L}\\p{N}-])");
    private static final Pattern PART = Pattern.compile("(?<![\\p{L}\\p{N}])((?:agro|anti|auto|bio|co|[ée]co|[ée]lectro|extra|"
            + "g[ée]o|hydro|hyper|infra|inter|macro|m[ée]ta|micro|mini|mono|multi|n[ée]o|non|photo|pluri|poly|post|pr[ée]|pro|"
            + "quasi|r[ée]|semi|socio|sous|super|supra|t[ée]l[ée]|thermo|trans|ultra))\\s+(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EXCLUSION = Pattern.compile("(?:^|\\s)-\\S");

    private Compounds() {
    }

    /** A text with the parts of such words apart. */
    static String apart(String text) {
        return SearchText.plain(HYPHEN.matcher(text).replaceAll(" "));
    }

    /** A text with the parts of such words together. */
    static String together(String text) {
        return PART.matcher(SearchText.plain(HYPHEN.matcher(text).replaceAll(""))).replaceAll("$1");
    }

    /** What is looked for, in words of French: one of these is to be found. */
    static List<String> asked(String words) {
        String together = together(words);
        // what is not to be there must be there in neither form: the texts that have one have it together
        return EXCLUSION.matcher(words).find() ? List.of(together, together)
                : List.of(apart(words.contains("\"") ? words : phrases(words)), together);
    }

    private static String phrases(String words) {
        return HYPHENATED.matcher(words.replaceAll("[\u2010\u2011]", "-"))
                .replaceAll(word -> Matcher.quoteReplacement("\"" + word.group() + "\""));
    }

    /** The parts apart, and the parts together. */
    static List<String> forms(String text) {
        return List.of(apart(text), together(text));
    }
}
