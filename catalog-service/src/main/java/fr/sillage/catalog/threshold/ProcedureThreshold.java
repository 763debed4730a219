package fr.sillage.catalog.threshold;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Item;
import fr.sillage.catalog.vocabulary.Category;

/** From which amount on the procedures of the European directives hold, for a time. */
@Entity
public class ProcedureThreshold extends Item<ProcedureThresholdBody> {

    /** The directives tell central authorities, and those who run networks, from all others. */
    @Schema(name = "BuyerKind", description = "STATE: a central authority. ENTITY: a contracting entity (entité adjudicatrice), which runs networks of water, energy, transport or post. OTHER: any other authority")
    public enum BuyerKind {
        STATE,
        OTHER,
        ENTITY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private BuyerKind buyerKind;

    private boolean specificServices;

    private LocalDate validFrom;
    private LocalDate validUntil;
    private BigDecimal amount;
    private String source;

    protected ProcedureThreshold() {
    }

    ProcedureThreshold(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    @Override
    public ProcedureThresholdBody body() {
        return new ProcedureThresholdBody(category, buyerKind, specificServices, validFrom, validUntil, amount, source);
    }

    @Override
    protected void fill(ProcedureThresholdBody body) {
        category = body.category();
        buyerKind = body.buyerKind();
        specificServices = body.specificServices();
        validFrom = body.from();
        validUntil = body.until();
        amount = body.amount();
        source = body.source();
    }
}
