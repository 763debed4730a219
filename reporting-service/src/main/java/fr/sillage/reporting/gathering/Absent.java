package fr.sillage.reporting.gathering;

import java.util.List;

/** The services leave out what is empty; those who read the answers need not know. */
final class Absent {

    private Absent() {
    }

    static <T> List<T> asEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
