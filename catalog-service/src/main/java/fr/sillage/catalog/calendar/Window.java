package fr.sillage.catalog.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.sillage.catalog.committee.Cadence;
import fr.sillage.catalog.scheme.Period;

/** Days, first and last included, within which a committee is to sit once. */
record Window(LocalDate from, LocalDate until, List<String> purposes) {

    /**
     * In the order of their ends. What is to be done between the same months of a year is done at one sitting.
     *
     * @param scheme what a cadence without years goes by
     */
    static List<Window> of(List<Cadence> cadence, Period scheme) {
        Map<LocalDate, Map<LocalDate, List<String>>> windows = new TreeMap<>();
        for (Cadence rule : cadence) {
            for (int year = first(rule, scheme); year <= last(rule, scheme); year++) {
                LocalDate from = YearMonth.of(year, rule.fromMonth()).atDay(1);
                LocalDate until = YearMonth.of(year, rule.untilMonth()).atEndOfMonth();
                List<String> purposes = windows.computeIfAbsent(until, end -> new TreeMap<>())
                        .computeIfAbsent(from, start -> new ArrayList<>());
                if (rule.purpose() != null) {
                    purposes.add(rule.purpose());
                }
            }
        }
        return windows.entrySet().stream().flatMap(ends -> ends.getValue().entrySet().stream()
                .map(starts -> new Window(starts.getKey(), ends.getKey(), List.copyOf(starts.getValue())))).toList();
    }

    private static int first(Cadence rule, Period scheme) {
        boolean partOfFirstYear = YearMonth.of(scheme.start().getYear(), rule.untilMonth()).atEndOfMonth()
                .isBefore(scheme.start());
        return rule.firstYear() != null ? rule.firstYear() : scheme.start().getYear() + (partOfFirstYear ? 1 : 0);
    }

    private static int last(Cadence rule, Period scheme) {
        boolean partOfLastYear = YearMonth.of(scheme.end().getYear(), rule.fromMonth()).atDay(1).isAfter(scheme.end());
        return rule.lastYear() != null ? rule.lastYear() : scheme.end().getYear() - (partOfLastYear ? 1 : 0);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The last of these that was over on that day. */
    static Window lastBefore(LocalDate day, Collection<Window> windows) {
        return windows.stream().filter(window -> window.until().isBefore(day)).reduce((earlier, later) -> later).orElse(null);
    }
}
