package fr.sillage.reporting.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

/** The moments that a {@link When} names, as clocks show them. */
interface Occurrences {

    /** The first after the end of a day; empty where there will never be another. */
    Optional<LocalDateTime> firstAfter(LocalDate day);

    /** @param when without faults */
    static Occurrences of(When when) {
        if (when.cron() != null) {
            return of(ExecutionTime.forCron(
                    new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(when.cron())));
        }
        LocalTime time = LocalTime.parse(when.time());
        if (when.date() != null) {
            return yearly(MonthDay.parse("--" + when.date())::atYear, time);
        }
        When.WorkingDay day = when.workingDay();
        return yearly(year -> WorkingDays.of(YearMonth.of(year, day.month()), day.nth()), time);
    }

    private static Occurrences yearly(IntFunction<LocalDate> dayOf, LocalTime time) {
        return day -> Stream.of(dayOf.apply(day.getYear()), dayOf.apply(day.getYear() + 1)).filter(day::isBefore).findFirst()
                .map(found -> found.atTime(time));
    }

    /** On a clock that is never put forward or back: what the clocks of the zone make of it is decided for all in one place. */
    private static Occurrences of(ExecutionTime cron) {
        return day -> cron.nextExecution(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1))
                .map(ZonedDateTime::toLocalDateTime);
    }
}
