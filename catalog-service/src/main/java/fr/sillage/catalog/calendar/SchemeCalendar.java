package fr.sillage.catalog.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeRepository;
import fr.sillage.catalog.committee.Sitting;
import fr.sillage.catalog.committee.SittingRepository;
import fr.sillage.catalog.scheme.Scheme;

/** The calendars of all committees of a scheme as one: two statements, however many there are. */
@ApplicationScoped
class SchemeCalendar {

    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final Clock clock;

    SchemeCalendar(CommitteeRepository committees, SittingRepository sittings, Clock clock) {
        this.committees = committees;
        this.sittings = sittings;
        this.clock = clock;
    }

    /**
     * In the order of their days; what has no day yet stands at the last one it may have.
     *
     * @param from null for all from the beginning
     * @param until null for all to the end
     */
    List<CalendarEntry> of(Scheme scheme, LocalDate from, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        List<Committee> all = committees.of(scheme);
        Map<Long, List<Sitting>> sat = sittings.of(all).stream().collect(Collectors.groupingBy(Sitting::committeeId));
        return all.stream()
                .flatMap(committee -> new CommitteeCalendar(committee.code(), committee.title(), committee.dayChanges(), today)
                        .of(Window.of(committee.cadence(), scheme.period()),
                                sat.getOrDefault(committee.id(), List.of()).stream().map(SchemeCalendar::sat).toList())
                        .stream())
                .filter(entry -> from == null || !entry.day().isBefore(from))
                .filter(entry -> until == null || !entry.firstDay().isAfter(until))
                .sorted(Comparator.comparing(CalendarEntry::day).thenComparing(CalendarEntry::firstDay)
                        .thenComparing(CalendarEntry::committee))
                .toList();
    }

    private static CommitteeCalendar.Sat sat(Sitting sitting) {
        return new CommitteeCalendar.Sat(sitting.id(), sitting.date(), sitting.title(), sitting.hasMinutes());
    }
}
