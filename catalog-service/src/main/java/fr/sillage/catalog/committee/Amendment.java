package fr.sillage.catalog.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.objective.Objective;
import fr.sillage.catalog.objective.ObjectiveBody;

/** What a committee changed in an objective: the text as it was, and as it was from then on. */
@Entity
@Immutable
class Amendment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long objectiveId;
    private Long opinionId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ObjectiveBody before;

    @JdbcTypeCode(SqlTypes.JSON)
    private ObjectiveBody after;

    private long changeSet;

    protected Amendment() {
    }

    Amendment(Objective objective, ObjectiveBody before, ObjectiveBody after, Opinion opinion, long changeSet) {
        this.objectiveId = objective.id();
        this.before = before;
        this.after = after;
        this.opinionId = opinion.id();
        this.changeSet = changeSet;
    }

    Long opinionId() {
        return opinionId;
    }

    ObjectiveBody before() {
        return before;
    }

    ObjectiveBody after() {
        return after;
    }
}
