package fr.sillage.catalog.review;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.ChangeSet;

/** The one time that a supplier may answer, and the answer. */
@Entity
class SelfAssessmentLink {

    /** Long enough for a firm in summer, and short enough to be remembered. */
    private static final int DAYS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long reviewId;
    private String tokenSha256;
    private LocalDate expiresOn;
    private LocalDate answeredOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private SelfAssessmentBody answer;

    private long changeSet;

    protected SelfAssessmentLink() {
    }

    SelfAssessmentLink(Review review, Token token, LocalDate today, ChangeSet change) {
        this.reviewId = review.id();
        this.tokenSha256 = token.sha256();
        this.expiresOn = today.plusDays(DAYS);
        this.changeSet = change.id();
    }

    Long reviewId() {
        return reviewId;
    }

    /** The last day on which it may be used. */
    LocalDate expiresOn() {
        return expiresOn;
    }

    boolean hasExpired(LocalDate today) {
        return today.isAfter(expiresOn);
    }

    boolean isUsed() {
        return answeredOn != null;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    /** Null until it is used. */
    SelfAssessmentBody answer() {
        return answer;
    }

    void use(SelfAssessmentBody given, LocalDate today, ChangeSet change) {
        answer = given;
        answeredOn = today;
        changeSet = change.id();
    }
}
