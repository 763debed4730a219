package fr.sillage.reporting.schedule;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.api.Fault;
import fr.sillage.reporting.kind.ReportKind;

/** What a schedule must be, each fault told where it stands. */
final class ScheduleRules {

    private static final Duration LONGEST_DELAY = Duration.ofDays(60);
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final Clock clock;

    ScheduleRules(Clock clock) {
        this.clock = clock;
    }

    List<Fault> faults(ScheduleBody body) {
        var faults = new ArrayList<Fault>();
        ReportKind.fault(body.kind()).ifPresent(faults::add);
        if (body.when() == null) {
            faults.add(Fault.at("/when", "schedule-when-missing"));
        } else {
            check(body.when(), faults);
        }
        if (!holds(body.zone(), zone -> ZoneId.of(zone) != null)) {
            faults.add(Fault.at("/zone", "schedule-zone-unknown", body.zone()));
        }
        if (!holds(body.lateAfter(), ScheduleRules::isDelay)) {
            faults.add(Fault.at("/lateAfter", "schedule-delay-unreadable", body.lateAfter()));
        }
        for (int i = 0; i < body.reminders().size(); i++) {
            String before = body.reminders().get(i);
            if (!holds(before, ScheduleRules::isReminder)) {
                faults.add(Fault.at("/reminders/" + i, "schedule-reminder-unreadable", before));
            } else if (body.reminders().indexOf(before) < i) {
                faults.add(Fault.at("/reminders/" + i, "schedule-reminder-twice", before));
            }
        }
        return faults;
    }

    private void check(When when, List<Fault> faults) {
        if (Stream.of(when.date(), when.workingDay(), when.cron()).filter(way -> way != null).count() != 1) {
            faults.add(Fault.at("/when", "schedule-when-one"));
        }
        if (when.date() != null && !holds(when.date(), date -> MonthDay.parse("--" + date) != null)) {
            faults.add(Fault.at("/when/date", "schedule-date-unreadable", when.date()));
        }
        if (when.workingDay() != null) {
            check(when.workingDay(), faults);
        }
        if (when.cron() != null) {
            check(when.cron(), faults);
        }
        if (when.cron() != null && when.time() != null) {
            faults.add(Fault.at("/when/time", "schedule-time-in-cron"));
        } else if (when.time() != null && !holds(when.time(), time -> LocalTime.parse(time) != null)) {
            faults.add(Fault.at("/when/time", "schedule-time-unreadable", when.time()));
        }
    }

    private static void check(When.WorkingDay day, List<Fault> faults) {
        if (day.month() < 1 || day.month() > 12) {
            faults.add(Fault.at("/when/workingDay/month", "schedule-month-unknown", String.valueOf(day.month())));
        }
        if (day.nth() == 0 || Math.abs(day.nth()) > WorkingDays.FEWEST) {
            faults.add(Fault.at("/when/workingDay/nth", "schedule-working-day-unknown", String.valueOf(day.nth())));
        }
    }

    private void check(String cron, List<Fault> faults) {
        try {
            // "0 6 30 2 *" is well written, and is never
            if (Occurrences.of(new When(null, null, cron, null)).firstAfter(LocalDate.now(clock)).isEmpty()) {
                faults.add(Fault.at("/when/cron", "schedule-cron-never", cron));
            }
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at("/when/cron", "schedule-cron-unreadable", cron));
        }
    }

    private static boolean isDelay(String text) {
        Duration delay = Duration.parse(text);
        return !delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0;
    }

    private static boolean isReminder(String text) {
        LocalDate before = ANY_DAY.minus(Period.parse(text));
        return before.isBefore(ANY_DAY) && !before.isBefore(ANY_DAY.minusYears(1));
    }

    private static boolean holds(String text, Predicate<String> rule) {
        try {
            return rule.test(text);
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
