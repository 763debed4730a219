package fr.sillage.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** Follows the links of the pages from the first ones on, to some pages of each kind. */
final class Walk {

    private final Page page;
    private final String start;
    private final int perKind;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    /** @param perKind how many pages of one kind are looked at: objectives are many, and much alike */
    Walk(Page page, String start, int perKind) {
        this.page = page;
        this.start = start;
        this.perKind = perKind;
    }

    /** @return the paths of the pages seen, in their order */
    List<String> each(List<String> first, Consumer<String> look) {
        List<String> seen = new ArrayList<>();
        first.forEach(this::add);
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            Response answer = page.navigate(start + path);
            if (answer.status() != 200) {
                throw new AssertionError(path + " answers " + answer.status());
            }
            look.accept(path);
            seen.add(path);
            hrefs().forEach(this::add);
        }
        return seen;
    }

    private List<String> hrefs() {
        @SuppressWarnings("unchecked")
        var hrefs = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)
                    .map(a => a.pathname + a.search)""");
        return hrefs;
    }

    private void add(String path) {
        if (isPage(path) && known.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= perKind) {
            ahead.add(path);
        }
    }

    /** Beside the pages, the API has what is a page where a browser asks: a report, and what two editions say otherwise. */
    private static boolean isPage(String path) {
        return path.startsWith("/api/") ? path.matches("[^?]*(\\.html|/difference(\\?.*)?)")
                : !path.startsWith("/q/") && !path.startsWith("/connexion");
    }

    /** {@code /schemas/x/objectifs/9} and {@code …/10} are of one kind. */
    private static String kind(String path) {
        String[] parts = path.replaceFirst("\\?.*", "").split("/");
        for (int at = 2; at < parts.length; at += 2) {
            parts[at] = "*";
        }
        return String.join("/", parts).replaceAll("/\\d+(?=/|$)", "/*");
    }
}
