package fr.sillage.catalog.action;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What was said of an action on a day. Entries are only added. */
@Entity
@Immutable
public class ProgressEntry {

    @Schema(name = "ActionStatus")
    public enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        SUSPENDED,
        ABANDONED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long actionId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "on_date")
    private LocalDate on;

    private String note;
    private String difficulties;
    private String correctiveActions;
    private long changeSet;

    protected ProgressEntry() {
    }

    ProgressEntry(Action action, ProgressBody body, long changeSet) {
        this.actionId = action.id();
        this.status = body.status();
        this.on = body.on();
        this.note = body.note();
        this.difficulties = body.difficulties();
        this.correctiveActions = body.correctiveActions();
        this.changeSet = changeSet;
    }

    public Long actionId() {
        return actionId;
    }

    public Status status() {
        return status;
    }

    public LocalDate on() {
        return on;
    }

    ProgressView view() {
        return new ProgressView(id, status, on, note, difficulties, correctiveActions);
    }
}
