package fr.sillage.reporting.page;

import java.util.List;

/**
 * What stands around the words of a page: its title, the way to it, and who looks at it.
 *
 * @param path of the page itself, to come back to after signing in
 * @param visitor name of the account; null for the anonymous
 */
public record Frame(String title, String path, List<Crumb> crumbs, String visitor) {

    /** A step on the way to a page. */
    public record Crumb(String title, String href) {
    }

    /** Which entry of the menu the page lies under. */
    public boolean isUnder(String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }
}
