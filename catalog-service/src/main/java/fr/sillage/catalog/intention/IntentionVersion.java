package fr.sillage.catalog.intention;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.catalog.history.History;

/** An intention as it was once written. Versions are only added. */
@Entity
@Immutable
class IntentionVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long intentionId;
    private int number;

    @Enumerated(EnumType.STRING)
    private IntentionStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private PurchasingIntentionBody body;

    private LocalDate happenedOn;
    private String reason;
    private String lessons;
    private long changeSet;

    protected IntentionVersion() {
    }

    /** @param transition by which it became what it is; null where its text alone changed */
    IntentionVersion(PurchasingIntention intention, int number, TransitionBody transition, long changeSet) {
        this.intentionId = intention.id();
        this.number = number;
        this.status = intention.status();
        this.body = intention.body();
        this.happenedOn = transition == null ? null : transition.on();
        this.reason = transition == null ? null : transition.reason();
        this.lessons = transition == null ? null : transition.lessons();
        this.changeSet = changeSet;
    }

    History.Version asHistoric() {
        return new History.Version(number, changeSet, new Told(body, status, happenedOn, reason, lessons));
    }

    /** @param on where its status changed: the day on which it did */
    record Told(@JsonUnwrapped PurchasingIntentionBody body, IntentionStatus status, LocalDate on, String reason,
            String lessons) {
    }

    int number() {
        return number;
    }

    IntentionStatus status() {
        return status;
    }

    PurchasingIntentionBody body() {
        return body;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String reason() {
        return reason;
    }

    String lessons() {
        return lessons;
    }
}
