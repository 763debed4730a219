package fr.sillage.reporting.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.Item;
import fr.sillage.api.Right;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Years;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.run.DueReport;
import fr.sillage.reporting.run.ScheduledRun;

/** When the reports of a scheme are made by themselves. */
@Entity
public class Schedule extends Item<ScheduleBody> {

    /** A scheme's period changes rarely: by an amendment that prolongs it. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String scheme;
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "due")
    private When when;

    private String zone;
    private String lateAfter;
    private List<String> reminders;
    private Integer firstYear;
    private boolean active;

    private List<String> schemeBuyers;
    private Integer schemeFrom;
    private Integer schemeUntil;
    private Instant schemeReadAt;

    protected Schedule() {
    }

    Schedule(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String scheme() {
        return scheme;
    }

    String kind() {
        return kind;
    }

    boolean isActive() {
        return active;
    }

    /** Keeps what the catalog says of the scheme. */
    void learn(CatalogSnapshot.Scheme found, Instant now) {
        Years years = Years.of(found);
        schemeBuyers = found.buyers();
        schemeFrom = years.first();
        schemeUntil = years.last();
        schemeReadAt = now;
    }

    boolean mustAsk(Instant now) {
        return schemeReadAt == null || schemeReadAt.plus(KEPT).isBefore(now);
    }

    /** The reports that are due; none while the scheme's years are not known. */
    List<DueReport> due(Instant now) {
        return schemeReadAt == null ? List.of()
                : dates().passed(first(), schemeUntil, now).stream().map(this::report).toList();
    }

    /** The first report that is not due yet, of a schedule that is active. */
    Optional<DueReport> next(Instant now) {
        if (schemeReadAt == null || !active) {
            return Optional.empty();
        }
        int year = due(now).stream().mapToInt(DueReport::year).max().orElse(first() - 1) + 1;
        return Optional.of(year).filter(y -> y <= schemeUntil).map(this::report);
    }

    /** The reminder whose time it is: the last that has come before the next report is due. */
    Optional<DueReminder> reminder(Instant now) {
        return next(now).flatMap(report -> reminders.stream()
                .filter(before -> !at(report, before).isAfter(now))
                .max(Comparator.comparing(before -> at(report, before)))
                .map(before -> new DueReminder(report, before, zoneId())));
    }

    private Instant at(DueReport report, String before) {
        return report.dueAt().atZone(zoneId()).minus(Period.parse(before)).toInstant();
    }

    /**
     * What is late; nothing where the schedule is not active.
     *
     * @param runs scheduled ones, be it of other schedules too
     */
    List<LateReport> late(List<ScheduledRun> runs, Instant now) {
        if (!active) {
            return List.of();
        }
        Map<Integer, ScheduledRun> byYear = runs.stream().filter(run -> run.isOf(scheme, kind))
                .collect(Collectors.toMap(run -> run.due().year(), Function.identity()));
        return due(now).stream().flatMap(due -> {
            ScheduledRun run = byYear.get(due.year());
            if (run == null) {
                return Stream.of(due).filter(d -> d.isLate(now)).map(d -> LateReport.of(d, zoneId(), null, null));
            }
            return Stream.of(run).filter(r -> !r.done() && r.due().isLate(now))
                    .map(r -> LateReport.of(r.due(), zoneId(), r.id(), r.reason()));
        }).toList();
    }

    ScheduleState state(List<LateReport> late) {
        if (!active) {
            return ScheduleState.SUSPENDED;
        }
        if (schemeReadAt == null) {
            return ScheduleState.UNKNOWN;
        }
        return late.isEmpty() ? ScheduleState.ON_TIME : ScheduleState.LATE;
    }

    private DueReport report(int year) {
        Instant dueAt = dates().of(year);
        return new DueReport(scheme, kind, year, dueAt, dueAt.plus(Duration.parse(lateAfter)));
    }

    private int first() {
        return firstYear == null ? schemeFrom : Math.max(firstYear, schemeFrom);
    }

    private DueDates dates() {
        return new DueDates(ReportKind.of(kind).orElseThrow(), Occurrences.of(when), zoneId());
    }

    private ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** Whose stewards may change the schedule: those of the instance while it is not known whose scheme it is. */
    List<String> buyers() {
        return schemeBuyers == null ? List.of(Right.EVERY_BUYER) : schemeBuyers;
    }

    @Override
    protected ScheduleBody body() {
        return new ScheduleBody(scheme, kind, when, zone, lateAfter, reminders, firstYear, active);
    }

    @Override
    protected void fill(ScheduleBody body) {
        if (!body.scheme().equals(scheme)) {
            schemeBuyers = null;
            schemeFrom = null;
            schemeUntil = null;
            schemeReadAt = null;
        }
        scheme = body.scheme();
        kind = body.kind();
        when = body.when();
        zone = body.zone();
        lateAfter = body.lateAfter();
        reminders = body.reminders();
        firstYear = body.firstYear();
        active = body.active();
    }
}
