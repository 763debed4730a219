package fr.sillage.catalog.harvest;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

/** What a record that came from elsewhere lacks: a field that is always there, or an item of a list. */
final class MissingFields {

    private MissingFields() {
    }

    /** @return where, as a JSON pointer */
    static Optional<String> first(Record told) {
        return first("", told);
    }

    private static Optional<String> first(String pointer, Record told) {
        for (RecordComponent component : told.getClass().getRecordComponents()) {
            String at = pointer + "/" + component.getName();
            Object value = value(told, component);
            if (value == null && component.getAccessor().isAnnotationPresent(NotNull.class)) {
                return Optional.of(at);
            }
            Optional<String> within = within(at, value);
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> within(String pointer, Object value) {
        if (value instanceof Record part) {
            return first(pointer, part);
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Optional<String> missing = list.get(i) == null ? Optional.of(pointer + "/" + i)
                        : within(pointer + "/" + i, list.get(i));
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }

    private static Object value(Record told, RecordComponent component) {
        try {
            return component.getAccessor().invoke(told);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
