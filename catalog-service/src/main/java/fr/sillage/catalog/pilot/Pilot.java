package fr.sillage.catalog.pilot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.organisation.BuyerItem;

/** A <i>marché test</i>. */
@Entity
@Table(name = "pilot_contract")
public class Pilot extends BuyerItem<PilotBody> {

    private String family;

    @Enumerated(EnumType.STRING)
    private PilotState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private PilotBody body;

    protected Pilot() {
    }

    Pilot(String buyer, String code) {
        super(buyer, code);
    }

    @Override
    public PilotBody body() {
        return body;
    }

    @Override
    protected void fill(PilotBody body) {
        this.body = body;
        family = body.family();
        state = body.state();
    }
}
