package fr.sillage.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Which methods a path takes: the server refuses with 405 and does not say (RFC 9110, 15.5.6, wants {@code Allow}). */
@Singleton
public class Routes {

    private static final String VARIABLE = "[^/]+";

    /** Fewer variables first: /schemes/public is not /schemes/{scheme}. */
    private final Map<String, SortedSet<String>> methods = new TreeMap<>(
            Comparator.<String> comparingInt(path -> path.split("\\[", -1).length).thenComparing(Comparator.naturalOrder()));

    @Inject
    public Routes(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(bean -> (Class<?>) bean.getBeanClass())
                .filter(resource -> resource.isAnnotationPresent(Path.class) && !resource.isInterface())
                .collect(Collectors.toSet()));
    }

    Routes(Set<Class<?>> resources) {
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http != null) {
                        Path below = method.getAnnotation(Path.class);
                        methods.computeIfAbsent(pattern(resource.getAnnotation(Path.class).value(),
                                below == null ? "" : below.value()), path -> new TreeSet<>()).add(http.value());
                    }
                }
            }
        }
    }

    /** @return those of the path's resources, with HEAD and OPTIONS, which are answered where they may be */
    SortedSet<String> methods(String path) {
        var allowed = new TreeSet<>(methods.entrySet().stream().filter(route -> trimmed(path).matches(route.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(new TreeSet<>()));
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        return allowed;
    }

    private static String pattern(String path, String below) {
        return trimmed(path + "/" + below).replaceAll("\\{[^}]+}", VARIABLE);
    }

    private static String trimmed(String path) {
        return path.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}
