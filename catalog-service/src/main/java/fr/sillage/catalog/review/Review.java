package fr.sillage.catalog.review;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Item;
import fr.sillage.catalog.intention.PurchasingIntention;

/** What became of a contract at its end (bilan de fin de marché). Never published. */
@Entity
public class Review extends Item<ReviewBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long intentionId;
    private int number;
    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReviewBody body;

    protected Review() {
    }

    Review(PurchasingIntention intention, int number, ReviewBody body, ChangeSet change) {
        this.intentionId = intention.id();
        this.number = number;
        fill(body);
        touch(change);
    }

    Long id() {
        return id;
    }

    Long intentionId() {
        return intentionId;
    }

    int number() {
        return number;
    }

    @Override
    protected ReviewBody body() {
        return body;
    }

    @Override
    protected void fill(ReviewBody body) {
        this.body = body;
        heldOn = body.on();
    }
}
