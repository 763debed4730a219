package fr.sillage.api;

import java.util.List;

/**
 * One thing wrong with a request, before it is put into words.
 *
 * @param pointer where: a JSON pointer into the body ({@code /deadline/until}), or {@code ?name} for a query parameter
 * @param code what: a key of the messages, and the stable code a client may test for
 * @param arguments what the message's {@code {0}}, {@code {1}}… stand for
 */
public record Fault(String pointer, String code, List<Object> arguments) {

    public static Fault at(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, List.of(arguments));
    }
}
