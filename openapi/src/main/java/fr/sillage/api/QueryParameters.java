package fr.sillage.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method declares, to tell which could not be read: the server does not say. */
final class QueryParameters {

    private final Map<String, Class<?>> types;

    private QueryParameters(Map<String, Class<?>> types) {
        this.types = types;
    }

    static QueryParameters of(Method method) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            declare(types, parameter, parameter.getName(), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        declare(types, field, field.getName(), field.getType());
                    }
                }
            }
        }
        return new QueryParameters(types);
    }

    private static void declare(Map<String, Class<?>> types, AnnotatedElement element, String name, Class<?> type) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (named != null) {
            types.put(named.value(), type);
        } else if (rest != null) {
            types.put(rest.value().isEmpty() ? name : rest.value(), type);
        }
    }

    /** @return what in a query is not of the type declared for it */
    List<Fault> faults(MultivaluedMap<String, String> query) {
        List<Fault> faults = new ArrayList<>();
        types.forEach((name, type) -> query.getOrDefault(name, List.of()).forEach(text -> {
            if (type.isEnum() && !names(type).contains(text)) {
                faults.add(Fault.at("?" + name, "parameter-not-among", name, text, String.join(", ", names(type))));
            } else if (isWhole(type) && !isWholeNumber(type, text)) {
                faults.add(Fault.at("?" + name, "parameter-no-number", name, text));
            }
        }));
        return faults;
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    }

    private static boolean isWhole(Class<?> type) {
        return isInt(type) || type == long.class || type == Long.class;
    }

    private static boolean isInt(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    private static boolean isWholeNumber(Class<?> type, String text) {
        try {
            long number = Long.parseLong(text);
            return !isInt(type) || number == (int) number;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
