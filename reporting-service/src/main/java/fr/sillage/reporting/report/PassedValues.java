package fr.sillage.reporting.report;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.verapdf.model.baselayer.Object;

/** For which values of the properties that it reads a rule's script is known to pass. */
final class PassedValues {

    private final List<String> properties;
    private final Map<Class<?>, List<Method>> getters = new HashMap<>();
    private final Set<java.lang.Object> known = new HashSet<>();

    /**
     * @param script reads properties by their names, and nothing else of its object
     * @param example of the objects that it is asked of
     */
    PassedValues(String script, Object example) {
        List<String> words = List.of(script.split("\\W"));
        this.properties = example.getProperties().stream().filter(words::contains).toList();
    }

    java.lang.Object values(Object object) {
        List<Method> read = getters.computeIfAbsent(object.getClass(), this::getters);
        if (read.size() == 1) {
            return value(read.get(0), object);
        }
        java.lang.Object[] values = new java.lang.Object[read.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(read.get(i), object);
        }
        return Arrays.asList(values);
    }

    private List<Method> getters(Class<?> type) {
        return properties.stream().map(property -> getter(type, property)).toList();
    }

    /** Named as the script's own way to the property has it. */
    private static Method getter(Class<?> type, String property) {
        try {
            Method getter = type.getMethod("get" + property);
            // not asked at each call whether it may be: it is public
            getter.setAccessible(true);
            return getter;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.lang.Object value(Method getter, Object object) {
        try {
            return getter.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean contains(java.lang.Object values) {
        return known.contains(values);
    }

    void add(java.lang.Object values) {
        known.add(values);
    }
}
