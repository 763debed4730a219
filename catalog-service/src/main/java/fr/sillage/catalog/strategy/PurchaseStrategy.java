package fr.sillage.catalog.strategy;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.Item;
import fr.sillage.catalog.intention.PurchasingIntention;

/** How a buyer means to go about a purchase. Never published. */
@Entity
public class PurchaseStrategy extends Item<PurchaseStrategyBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long intentionId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PurchaseStrategyBody body;

    private String sha256;

    protected PurchaseStrategy() {
    }

    PurchaseStrategy(PurchasingIntention intention) {
        this.intentionId = intention.id();
    }

    Long intentionId() {
        return intentionId;
    }

    /** What an opinion on it names. */
    public String sha256() {
        return sha256;
    }

    /** Whose advice it has. */
    public Set<Expertise> heard() {
        return body.advice().stream().map(Advice::expertise).collect(Collectors.toSet());
    }

    @Override
    protected PurchaseStrategyBody body() {
        return body;
    }

    @Override
    protected void fill(PurchaseStrategyBody body) {
        this.body = body;
        sha256 = StrategyHash.of(body);
    }
}
