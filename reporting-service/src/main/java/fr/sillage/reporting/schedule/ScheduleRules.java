package fr.sillage.reporting.schedule;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import fr.sillage.api.Fault;
import fr.sillage.reporting.kind.ReportKind;

/** What a schedule must be, each fault told where it stands. */
final class ScheduleRules {

    List<Fault> faults(ScheduleBody body) {
        var faults = new ArrayList<Fault>();
        ReportKind.fault(body.kind()).ifPresent(faults::add);
        if (!reads(body.day(), MonthDay::parse)) {
            faults.add(Fault.at("/day", "schedule-day-unreadable", body.day()));
        }
        if (!reads(body.time(), LocalTime::parse)) {
            faults.add(Fault.at("/time", "schedule-time-unreadable", body.time()));
        }
        if (!reads(body.zone(), ZoneId::of)) {
            faults.add(Fault.at("/zone", "schedule-zone-unknown", body.zone()));
        }
        return faults;
    }

    private static boolean reads(String text, Function<String, ?> parser) {
        try {
            parser.apply(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
