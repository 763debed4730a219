package fr.sillage.catalog.referral;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.catalog.intention.DatedKey;
import fr.sillage.catalog.intention.PurchasingIntention;

/** A question to a referent about a purchase (saisine), and the answer. */
@Entity
public class Referral extends Item<ReferralBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long intentionId;
    private String ref;

    @Enumerated(EnumType.STRING)
    private Referent referent;

    private LocalDate askedOn;
    private LocalDate answeredOn;
    private String answeredBy;
    private String advice;

    protected Referral() {
    }

    Referral(PurchasingIntention intention, Referent referent) {
        this.intentionId = intention.id();
        this.ref = intention.ref();
        this.referent = referent;
    }

    Long intentionId() {
        return intentionId;
    }

    /** Where it stands among all, the longest asked first. */
    DatedKey<Referent> key() {
        return new DatedKey<>(askedOn, ref, referent);
    }

    Referent referent() {
        return referent;
    }

    @Override
    protected ReferralBody body() {
        return new ReferralBody(askedOn, answeredOn, answeredBy, advice);
    }

    @Override
    protected void fill(ReferralBody body) {
        askedOn = body.askedOn();
        answeredOn = body.answeredOn();
        answeredBy = body.by();
        advice = body.advice();
    }
}
