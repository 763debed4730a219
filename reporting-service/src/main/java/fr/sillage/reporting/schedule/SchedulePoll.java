package fr.sillage.reporting.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import fr.sillage.api.Ledger;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.run.DueReport;
import fr.sillage.reporting.run.RunRepository;
import fr.sillage.reporting.run.RunWorker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Finds the reports that have become due. The dates are in the database and are compared with the clock, so a date that fell
 * while nobody was running is found at the next look. That each year has one scheduled run is held by a unique index, however
 * many instances look.
 */
@ApplicationScoped
class SchedulePoll {

    private static final Logger LOG = Logger.getLogger(SchedulePoll.class);

    private final ScheduleRepository schedules;
    private final Reminders reminders;
    private final RunRepository runs;
    private final RunWorker worker;
    private final Gathering gathering;
    private final Ledger ledger;
    private final Clock clock;

    SchedulePoll(ScheduleRepository schedules, Reminders reminders, RunRepository runs, RunWorker worker, Gathering gathering,
            Ledger ledger,
            Clock clock) {
        this.schedules = schedules;
        this.reminders = reminders;
        this.runs = runs;
        this.worker = worker;
        this.gathering = gathering;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "{sillage.schedules.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        for (Schedule schedule : QuarkusTransaction.requiringNew().call(schedules::active)) {
            try {
                if (schedule.mustAsk(now)) {
                    ask(schedule, now);
                }
                addDueRuns(schedule.code());
                reminders.look(schedule.code());
            } catch (ServiceDownException e) {
                LOG.infof("Schedule %s: %s", schedule.code(), e.getMessage());
            } catch (RuntimeException e) {
                // the others must not wait for somebody to mend this one
                LOG.errorf(e, "Schedule %s cannot be looked at; the next look is soon", schedule.code());
            }
        }
    }

    /** What is known of the scheme is enough while the catalog is down. */
    private void ask(Schedule schedule, Instant now) {
        try {
            gathering.scheme(schedule.scheme()).ifPresent(found -> QuarkusTransaction.requiringNew().run(
                    () -> schedules.lock(schedule.code()).filter(current -> current.scheme().equals(found.code()))
                            .ifPresent(current -> current.learn(found, now))));
        } catch (ServiceDownException e) {
            LOG.infof("Schedule %s: %s", schedule.code(), e.getMessage());
        }
    }

    /** Adds the runs that are due and have them begun at once. */
    void addDueRuns(String code) {
        Instant now = clock.instant();
        ledger.writeAsService("reporting", "report due", change -> {
            schedules.lock(code).filter(Schedule::isActive).ifPresent(schedule -> {
                List<DueReport> missing = schedule.due(now).stream().filter(due -> !runs.isScheduled(due)).toList();
                missing.forEach(due -> runs.addScheduled(due, schedule.buyers(), now, change));
            });
            return code;
        });
        worker.wake();
    }
}
