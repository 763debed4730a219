package fr.sillage.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** What the constraints on fields and parameters say, among other faults. */
public final class Violations {

    private Violations() {
    }

    /** A message that the validator has put into the caller's language already. */
    record Told(String message) {
    }

    /** The code is the name of the constraint: {@code not-blank}. */
    public static Fault fault(ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Fault(pointer(violation.getPropertyPath()), kebab(constraint), List.of(new Told(violation.getMessage())));
    }

    /** Method parameters are left out: the body's fields follow as a JSON pointer, any other parameter is named with a ?. */
    private static String pointer(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false).toList();
        var pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        Path.Node last = nodes.get(nodes.size() - 1);
        boolean query = nodes.stream().anyMatch(n -> n.getKind() == ElementKind.PARAMETER && !n.getName().equals("body"));
        return query ? "?" + last.getName() : pointer.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
