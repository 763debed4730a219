package fr.sillage.reporting.report.pdf;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

import org.verapdf.model.baselayer.Object;

/** One property of veraPDF's objects of a kind, by the name that scripts know it by. */
final class Property {

    private final String name;
    private final Map<Class<?>, Method> getters = new HashMap<>();

    Property(String name) {
        this.name = name;
    }

    java.lang.Object of(Object object) {
        try {
            return getters.computeIfAbsent(object.getClass(), this::getter).invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Named as the script's own way to the property has it. */
    private Method getter(Class<?> type) {
        try {
            Method getter = type.getMethod("get" + name);
            // not asked at each call whether it may be: it is public
            getter.setAccessible(true);
            return getter;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
