package fr.sillage.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

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
        throw ProblemException.of(ProblemType.UNREADABLE, "cursor-unreadable");
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
