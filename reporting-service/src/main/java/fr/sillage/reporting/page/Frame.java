package fr.sillage.reporting.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands around the words of a page: its title, the way to it, and who looks at it.
 *
 * @param path of the page itself
 * @param query of it, as it was asked; null where there is none
 * @param visitor name of the account; null for the anonymous, and where a request was refused before anybody asked who is there
 * @param anonymous whether nobody has signed in, and may be offered to
 */
public record Frame(String title, String path, String query, List<Crumb> crumbs, String visitor,
        boolean anonymous) {

    /** A step on the way to a page. */
    public record Crumb(String title, String href) {
    }

    /** Leads to where one signs in, and from there back to this very page. */
    public String signIn() {
        return "/connexion?vers=" + URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
    }

    /** Which entry of the menu the page lies under. */
    public boolean isUnder(String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }
}
