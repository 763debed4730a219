package fr.sillage.catalog.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.sillage.catalog.calendar.CalendarEntry.State;

/**
 * When a committee sat, is to sit and ought to. A sitting between the months of a cadence is what was asked for; one outside of
 * all makes up for the last that was missed before it.
 */
final class CommitteeCalendar {

    /**
     * @param id stays when it is moved
     * @param minutes whether they are there
     */
    record Sat(Long id, LocalDate date, String title, boolean minutes) {
    }

    private final String code;
    private final String title;
    private final int sequence;
    private final LocalDate today;
    private final List<CalendarEntry> entries = new ArrayList<>();

    /** @param sequence grows with every change of a day */
    CommitteeCalendar(String code, String title, int sequence, LocalDate today) {
        this.code = code;
        this.title = title;
        this.sequence = sequence;
        this.today = today;
    }

    /**
     * @param windows in the order of their ends
     * @param sittings in the order of their days
     */
    List<CalendarEntry> of(List<Window> windows, List<Sat> sittings) {
        Map<Window, Sat> kept = new HashMap<>();
        List<Window> missed = new ArrayList<>(windows);
        List<Sat> free = new ArrayList<>();
        for (Sat sat : sittings) {
            List<Window> asking = windows.stream().filter(window -> window.holds(sat.date())).toList();
            asking.forEach(window -> kept.putIfAbsent(window, sat));
            missed.removeAll(asking);
            if (asking.isEmpty()) {
                free.add(sat);
            } else if (asking.stream().noneMatch(window -> kept.get(window) == sat)) {
                entries.add(entry(null, sat));
            }
        }
        for (Sat sat : free) {
            Window late = Window.lastBefore(sat.date(), missed);
            if (late == null) {
                entries.add(entry(null, sat));
            } else {
                kept.put(late, sat);
                missed.remove(late);
            }
        }
        windows.forEach(window -> entries.add(entry(window, kept.get(window))));
        return entries;
    }

    private CalendarEntry entry(Window window, Sat sat) {
        LocalDate from = window == null ? null : window.from();
        LocalDate until = window == null ? null : window.until();
        State state = state(from, until, sat);
        return new CalendarEntry(code, title, state, from, until, window == null ? List.of() : window.purposes(),
                sat == null ? null : sat.date(), sat == null ? null : sat.title(),
                state == State.HELD && !sat.minutes(), window == null ? "seance-" + sat.id() : from + "/" + until, sequence);
    }

    private State state(LocalDate from, LocalDate until, Sat sat) {
        if (sat != null) {
            return sat.date().isAfter(today) ? State.PLANNED : State.HELD;
        }
        if (until.isBefore(today)) {
            return State.LATE;
        }
        return from.isAfter(today) ? State.TO_COME : State.DUE;
    }
}
