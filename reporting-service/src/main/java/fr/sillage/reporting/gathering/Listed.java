package fr.sillage.reporting.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One page of another service's list. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Listed<T>(List<T> items, String next) {

    /** As many as a service gives at once. */
    static final int LIMIT = 500;

    public Listed {
        items = Absent.asEmpty(items);
    }

    /**
     * A whole list, page after page.
     *
     * @param page asks for the page after a cursor, null for the first
     */
    static <T> List<T> all(Function<String, Listed<T>> page) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Listed<T> read = page.apply(after);
            all.addAll(read.items());
            after = read.next();
        } while (after != null);
        return all;
    }
}
