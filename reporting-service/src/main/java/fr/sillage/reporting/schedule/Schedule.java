package fr.sillage.reporting.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.api.Right;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Years;
import fr.sillage.reporting.run.DueReport;

/** When the reports of a scheme are made by themselves. */
@Entity
public class Schedule extends Item<ScheduleBody> {

    /** A scheme's period changes rarely: by an amendment that prolongs it. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Duration LATE_AFTER = Duration.ofHours(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String scheme;
    private String kind;
    private String day;
    private String time;
    private String zone;
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
        if (schemeReadAt == null) {
            return List.of();
        }
        int first = firstYear == null ? schemeFrom : Math.max(firstYear, schemeFrom);
        var dates = new DueDates(MonthDay.parse(day), LocalTime.parse(time), ZoneId.of(zone));
        return dates.passed(first, schemeUntil, now).stream()
                .map(year -> new DueReport(scheme, kind, year, dates.of(year), dates.of(year).plus(LATE_AFTER))).toList();
    }

    /** Whose stewards may change the schedule: those of the instance while it is not known whose scheme it is. */
    List<String> buyers() {
        return schemeBuyers == null ? List.of(Right.EVERY_BUYER) : schemeBuyers;
    }

    @Override
    protected ScheduleBody body() {
        return new ScheduleBody(scheme, kind, day, time, zone, firstYear, active);
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
        day = body.day();
        time = body.time();
        zone = body.zone();
        firstYear = body.firstYear();
        active = body.active();
    }
}
