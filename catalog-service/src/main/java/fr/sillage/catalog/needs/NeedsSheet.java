package fr.sillage.catalog.needs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.Item;
import fr.sillage.catalog.intention.PurchasingIntention;

/** What was thought of a need before anything was bought for it (fiche du besoin). Never published. */
@Entity
public class NeedsSheet extends Item<NeedsSheetBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long intentionId;

    @JdbcTypeCode(SqlTypes.JSON)
    private NeedsSheetBody body;

    protected NeedsSheet() {
    }

    NeedsSheet(PurchasingIntention intention) {
        this.intentionId = intention.id();
    }

    public Long intentionId() {
        return intentionId;
    }

    @Override
    public NeedsSheetBody body() {
        return body;
    }

    @Override
    protected void fill(NeedsSheetBody body) {
        this.body = body;
    }
}
