package fr.sillage.catalog.committee;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

import fr.sillage.catalog.action.Action;

/** That a committee let an action into the scheme or out of it. Movements are only added: the last one counts. */
@Entity
@Immutable
class ActionMovement {

    @Schema(name = "ActionMovementKind")
    enum Kind {
        ADMITTED,
        RELEASED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long actionId;
    private Long opinionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate effectiveOn;
    private long changeSet;

    protected ActionMovement() {
    }

    ActionMovement(Action action, Kind kind, LocalDate effectiveOn, Opinion opinion, long changeSet) {
        this.actionId = action.id();
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.opinionId = opinion.id();
        this.changeSet = changeSet;
    }

    Long opinionId() {
        return opinionId;
    }

    Kind kind() {
        return kind;
    }

    /** The first day in the scheme of one let in, the last of one let out. */
    LocalDate effectiveOn() {
        return effectiveOn;
    }
}
