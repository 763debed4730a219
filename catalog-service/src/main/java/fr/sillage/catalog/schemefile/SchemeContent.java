package fr.sillage.catalog.schemefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.sillage.catalog.plan.PlanFiles;
import fr.sillage.catalog.scheme.CodeOrder;
import fr.sillage.catalog.scheme.SchemeBody;

/**
 * What a scheme says, all of it or as far as a file goes.
 *
 * @param scheme null where there is none
 * @param parts what there is of each part, by code in the order people count; a part that is not spoken of is absent
 */
record SchemeContent(SchemeBody scheme, Map<Part<?>, SortedMap<String, ?>> parts) {

    static final SchemeContent NONE = new SchemeContent(null, Map.of());

    /** Whether it speaks of the part, be it to say that there is nothing. */
    boolean has(Part<?> part) {
        return parts.containsKey(part);
    }

    /** Empty where it does not speak of them. */
    @SuppressWarnings("unchecked")
    <B> SortedMap<String, B> of(Part<B> part) {
        return has(part) ? (SortedMap<String, B>) parts.get(part) : Collections.emptySortedMap();
    }

    static <B> SortedMap<String, B> sorted(Map<String, B> items) {
        SortedMap<String, B> sorted = new TreeMap<>(CodeOrder.NATURAL);
        sorted.putAll(items);
        return sorted;
    }

    /** As it is when a file was taken over it. */
    SchemeContent with(SchemeContent file, Strategy strategy) {
        Map<Part<?>, SortedMap<String, ?>> after = new LinkedHashMap<>();
        Part.ALL.forEach(part -> after.put(part, merged(part, file, strategy)));
        // the lines of a plan go with it, unless the file brings them
        after.get(Part.PLAN_LINES).keySet().removeIf(line -> !file.of(Part.PLAN_LINES).containsKey(line)
                && !after.get(Part.PLANS).containsKey(PlanFiles.Key.of(line).ofPlan()));
        return new SchemeContent(file.scheme == null ? scheme : file.scheme, after);
    }

    private <B> SortedMap<String, B> merged(Part<B> part, SchemeContent file, Strategy strategy) {
        boolean kept = strategy == Strategy.UPSERT || !file.has(part) || part.nature() == Part.Nature.ENTRIES;
        SortedMap<String, B> items = sorted(kept ? of(part) : Map.of());
        items.putAll(file.of(part));
        return items;
    }
}
