package fr.sillage.reporting.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Ledger;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.run.DueReport;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Records what is missing for a report before it is due. Each reminder is recorded once, however many instances look, and never
 * after the next one is due or the report is: who comes back from a month of downtime is told how things stand, not how they
 * stood.
 */
@ApplicationScoped
class Reminders {

    private final ScheduleRepository schedules;
    private final ReminderRepository reminders;
    private final Gathering gathering;
    private final Ledger ledger;
    private final Clock clock;

    Reminders(ScheduleRepository schedules, ReminderRepository reminders, Gathering gathering, Ledger ledger, Clock clock) {
        this.schedules = schedules;
        this.reminders = reminders;
        this.gathering = gathering;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws ServiceDownException where nobody can say what is missing; the next look may find out */
    void look(String code) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().call(() -> schedules.find(code).flatMap(schedule -> due(schedule, now)))
                .ifPresent(due -> {
                    List<MissingFrom> missing = missing(due.report());
                    ledger.writeAsService("reporting", "reminder", change -> {
                        // locked, so that instances that look at once record it one after the other: once
                        schedules.lock(code).flatMap(schedule -> due(schedule, now)).filter(due::equals)
                                .ifPresent(wanted -> reminders.persist(new Reminder(wanted, missing, now, change.id())));
                        return code;
                    });
                });
    }

    /** A report on purchases has no figures that anybody could owe. */
    private List<MissingFrom> missing(DueReport report) {
        return ReportKind.of(report.kind()).filter(ReportKind::tellsPurchases).isPresent() ? List.of()
                : MissingFrom.count(gathering.owed(report.scheme(), report.year()));
    }

    private Optional<DueReminder> due(Schedule schedule, Instant now) {
        return schedule.reminder(now).filter(due -> !reminders.isMade(due));
    }
}
