package fr.sillage.catalog.schemefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableForm;

/** How each kind of things stands in the one table of a scheme's tree, and what it is called there. */
@ApplicationScoped
class TreeTables {

    static final TableForm<TreeColumn> FORM = new TableForm<>(TreeColumn.class, Set.of(TreeColumn.KIND, TreeColumn.CODE),
            Set.of(), BodyTable.MOST_LINES);
    static final String SCHEME = "schéma";

    private static final Map<Part<?>, String> WORDS = new LinkedHashMap<>();
    static {
        WORDS.put(Part.AXES, "axe");
        WORDS.put(Part.WORKSTREAMS, "chantier");
        WORDS.put(Part.OBJECTIVES, "objectif");
        WORDS.put(Part.TARGETED_ACTIONS, "action ciblée");
        WORDS.put(Part.ACTIONS, "action");
    }

    private final Map<Part<?>, PartTable<?, ?>> tables;

    TreeTables(ObjectMapper json) {
        tables = WORDS.keySet().stream().collect(Collectors.toMap(Function.identity(), part -> table(part, json)));
    }

    private static <B> PartTable<?, ?> table(Part<B> part, ObjectMapper json) {
        return new BodyTable<>("", FORM, TreeColumn.class, TreeColumn.CODE, part.body(), column -> column.place(part),
                List.of(), json);
    }

    @SuppressWarnings("unchecked")
    <B> PartTable<TreeColumn, B> of(Part<B> part) {
        return (PartTable<TreeColumn, B>) tables.get(part);
    }

    /** In the order in which they name each other. */
    static Set<Part<?>> parts() {
        return WORDS.keySet();
    }

    static String word(Part<?> part) {
        return WORDS.get(part);
    }

    static String words() {
        return SCHEME + ", " + String.join(", ", WORDS.values());
    }

    static Optional<Part<?>> named(String word) {
        String plain = Heading.plain(word);
        return WORDS.entrySet().stream().filter(known -> Heading.plain(known.getValue()).equals(plain))
                .<Part<?>> map(Map.Entry::getKey).findFirst();
    }
}
