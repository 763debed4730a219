package fr.sillage.catalog.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is asked of considerations is asked of one and the same: an intention with a clause on waste and a criterion on energy
 * has none that is a clause on energy.
 */
public final class ConsiderationFilter {

    private ConsiderationFilter() {
    }

    /**
     * A filter of an SQL/JSON path, for items of a list of considerations. Words of our own lists are all there is in it, so
     * nothing that a caller wrote goes into a path.
     *
     * @param kinds one of which it must be; empty for any, as in those that follow
     * @param reserved one of those for whom it must be reserved
     * @return empty where nothing is asked
     */
    public static Optional<String> of(Collection<ConsiderationKind> kinds, Collection<Theme> themes,
            Collection<Beneficiary> reserved) {
        List<String> conditions = new ArrayList<>();
        among("kind", kinds, conditions);
        among("theme", themes, conditions);
        among("reservedFor", reserved, conditions);
        return conditions.isEmpty() ? Optional.empty() : Optional.of(" ? (" + String.join(" && ", conditions) + ")");
    }

    private static void among(String field, Collection<? extends Enum<?>> words, List<String> conditions) {
        if (!words.isEmpty()) {
            conditions.add(words.stream().map(word -> "@." + field + " == \"" + word.name() + "\"")
                    .collect(Collectors.joining(" || ", "(", ")")));
        }
    }
}
