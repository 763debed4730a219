package fr.sillage.catalog.committee;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** Those who steer a scheme or give their opinion on what becomes of it. */
@Entity
public class Committee extends SchemeItem<CommitteeBody> {

    @Schema(name = "CommitteeKind")
    public enum Kind {
        STRATEGIC,
        REVIEW,
        STEERING,
        STEERING_POLITICAL,
        STEERING_TECHNICAL,
        WORKING_GROUP,
        ASSEMBLY,
        OTHER
    }

    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String remit;
    private String meets;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Member> members;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Cadence> cadence;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Power> powers;

    /** How many times the day of one of its sittings was set, moved or given up. */
    private int dayChanges;

    protected Committee() {
    }

    Committee(Scheme scheme, String code) {
        super(scheme, code);
    }

    public String title() {
        return title;
    }

    public int dayChanges() {
        return dayChanges;
    }

    /** To be called wherever a sitting comes, goes or moves. */
    void dayChanged() {
        dayChanges++;
    }

    public List<Member> members() {
        return members;
    }

    public List<Cadence> cadence() {
        return cadence;
    }

    List<Power> powers() {
        return powers;
    }

    @Override
    protected CommitteeBody body() {
        return new CommitteeBody(title, kind, remit, meets, members, cadence, powers);
    }

    @Override
    protected void fill(CommitteeBody body) {
        title = body.title();
        kind = body.kind();
        remit = body.remit();
        meets = body.meets();
        members = body.members();
        cadence = body.cadence();
        powers = body.powers();
    }
}
