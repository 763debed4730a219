package fr.sillage.reporting.schedule;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.reporting.run.DueReport;

/** What was missing for a report at a moment before it was due. A fact: never changed, nor told twice. */
@Entity
@Immutable
class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scheme;
    private String kind;
    private int year;

    @Column(name = "ahead")
    private String before;

    private Instant dueAt;
    private String zone;
    private Instant madeAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MissingFrom> missing;

    @Column(nullable = false)
    private long changeSet;

    protected Reminder() {
    }

    Reminder(DueReminder due, List<MissingFrom> missing, Instant madeAt, long changeSet) {
        DueReport report = due.report();
        this.scheme = report.scheme();
        this.kind = report.kind();
        this.year = report.year();
        this.before = due.before();
        this.dueAt = report.dueAt();
        this.zone = due.zone().getId();
        this.missing = List.copyOf(missing);
        this.madeAt = madeAt;
        this.changeSet = changeSet;
    }

    long id() {
        return id;
    }

    String scheme() {
        return scheme;
    }

    String kind() {
        return kind;
    }

    int year() {
        return year;
    }

    String before() {
        return before;
    }

    Instant dueAt() {
        return dueAt;
    }

    String zone() {
        return zone;
    }

    Instant madeAt() {
        return madeAt;
    }

    List<MissingFrom> missing() {
        return missing;
    }
}
