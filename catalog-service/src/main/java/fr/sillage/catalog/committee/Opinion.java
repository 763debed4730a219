package fr.sillage.catalog.committee;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.scheme.Scheme;

/** What a committee thought of something at a sitting. Opinions are only added: the last on a subject counts. */
@Entity
@Immutable
public class Opinion {

    @Schema(name = "OpinionDecision")
    public enum Decision {
        FAVOURABLE,
        FAVOURABLE_WITH_RESERVATIONS,
        UNFAVOURABLE,
        DEFERRED;

        public boolean isFavourable() {
            return this == FAVOURABLE || this == FAVOURABLE_WITH_RESERVATIONS;
        }
    }

    /** In which quality somebody recorded it: one of the committee itself, or the scheme's team as its secretary. */
    @Schema(name = "OpinionRecorder")
    public enum Recorder {
        MEMBER,
        SECRETARY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long schemeId;
    private Long sittingId;

    @Embedded
    private Subject subject;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String text;
    private String conditions;

    @JdbcTypeCode(SqlTypes.JSON)
    private OpinionEffect effect;

    private boolean effective;

    @Enumerated(EnumType.STRING)
    private Recorder recordedBy;

    private long changeSet;

    protected Opinion() {
    }

    /** @param effective whether what it says is done with it */
    Opinion(Scheme scheme, Sitting sitting, OpinionBody body, boolean effective, Recorder recordedBy, long changeSet) {
        this.schemeId = scheme.id();
        this.sittingId = sitting.id();
        this.subject = body.subject();
        this.decision = body.decision();
        this.text = body.text();
        this.conditions = body.conditions();
        this.effect = body.effect();
        this.effective = effective;
        this.recordedBy = recordedBy;
        this.changeSet = changeSet;
    }

    Long id() {
        return id;
    }

    Long sittingId() {
        return sittingId;
    }

    /** The change set that recorded it. */
    long changeSet() {
        return changeSet;
    }

    OpinionBody body() {
        return new OpinionBody(subject, decision, text, conditions, effect);
    }

    boolean isEffective() {
        return effective;
    }

    Recorder recordedBy() {
        return recordedBy;
    }
}
