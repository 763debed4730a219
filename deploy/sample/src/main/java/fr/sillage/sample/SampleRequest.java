package fr.sillage.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request of a sample file. A text of the body such as <code>${sha256:/api/v1/…/strategy}</code> stands for that
 * field of what is at that path: only the service knows it.
 *
 * @param method PUT where the file says nothing; ANSWER for what a supplier says, by a link, on the review at that path;
 *        ANSWERS
 *        for those to the poll at that path, each by a link of its own
 */
record SampleRequest(String method, String path, Map<String, Object> body) {

    private static final Pattern ASKED = Pattern.compile("\\$\\{(\\w+):(/.+)}");

    SampleRequest {
        method = method == null ? "PUT" : method;
    }

    /** @param get what is at a path */
    Map<String, Object> body(Function<String, Map<?, ?>> get) {
        return filled(body, get);
    }

    private static Map<String, Object> filled(Map<?, ?> body, Function<String, Map<?, ?>> get) {
        Map<String, Object> filled = new LinkedHashMap<>();
        body.forEach((field, value) -> filled.put((String) field, value instanceof Map<?, ?> part ? filled(part, get)
                : value instanceof String text ? filled(text, get) : value));
        return filled;
    }

    private static Object filled(String text, Function<String, Map<?, ?>> get) {
        Matcher asked = ASKED.matcher(text);
        return asked.matches() ? get.apply(asked.group(2)).get(asked.group(1)) : text;
    }
}
