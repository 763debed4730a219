package fr.sillage.catalog.sounding;

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

/** What firms were asked before a consultation was written (sourçage), and what was learnt. Never published. */
@Entity
public class Sounding extends Item<SoundingBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long intentionId;
    private int number;
    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private SoundingBody body;

    protected Sounding() {
    }

    Sounding(PurchasingIntention intention, int number, SoundingBody body, ChangeSet change) {
        this.intentionId = intention.id();
        this.number = number;
        fill(body);
        touch(change);
    }

    int number() {
        return number;
    }

    @Override
    protected SoundingBody body() {
        return body;
    }

    @Override
    protected void fill(SoundingBody body) {
        this.body = body;
        heldOn = body.on();
    }
}
