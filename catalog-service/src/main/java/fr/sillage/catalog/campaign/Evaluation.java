package fr.sillage.catalog.campaign;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Item;

/** What came of a campaign, or of all of them. */
@Entity
class Evaluation extends Item<EvaluationBody> {

    /** Subject of the opinions on it. */
    static final String SUBJECT = "evaluation";
    static final String OVERALL = "overall";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long schemeId;
    private String part;

    @JdbcTypeCode(SqlTypes.JSON)
    private EvaluationBody body;

    private LocalDate publishedOn;

    protected Evaluation() {
    }

    /** @param part year of a campaign, or {@link #OVERALL} */
    Evaluation(Long schemeId, String part) {
        this.schemeId = schemeId;
        this.part = part;
    }

    String part() {
        return part;
    }

    /** Null until it is published. */
    LocalDate publishedOn() {
        return publishedOn;
    }

    boolean isPublished() {
        return publishedOn != null;
    }

    void publish(LocalDate today, ChangeSet change) {
        touch(change);
        publishedOn = today;
    }

    @Override
    protected EvaluationBody body() {
        return body;
    }

    @Override
    public Object told() {
        return new Told(body, publishedOn);
    }

    record Told(@JsonUnwrapped EvaluationBody body, LocalDate publishedOn) {
    }

    @Override
    protected void fill(EvaluationBody body) {
        this.body = body;
    }
}
