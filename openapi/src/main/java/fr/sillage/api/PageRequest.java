package fr.sillage.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "How many items at most")
    int limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before")
    String after;

    public int limit() {
        return limit;
    }

    /** One row more than the page holds, to know whether another follows. */
    public int rows() {
        return limit + 1;
    }

    /** The key after which the page starts; empty for the first page, as every key sorts after it. */
    public String afterKey() {
        if (after == null) {
            return "";
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            if (key.indexOf(0) < 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // not ours either
        }
        throw unreadable();
    }

    /**
     * The key after which the page starts, where keys are numbers.
     *
     * @param read reads a number of the kind that the keys are, such as {@code Long::valueOf}
     * @param first what stands for it on the first page: it lies before every key, in the order of the list
     */
    public <T extends Number> T afterNumber(Function<String, T> read, T first) {
        return after(read).orElse(first);
    }

    /**
     * The key after which the page starts, where keys are more than texts; empty for the first page.
     *
     * @param read reads a key, and throws {@link IllegalArgumentException} or {@link DateTimeException} for what is none
     */
    public <K> Optional<K> after(Function<String, K> read) {
        String key = afterKey();
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(read.apply(key));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.of(ProblemType.UNREADABLE, "cursor-unreadable");
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
