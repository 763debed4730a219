package fr.sillage.catalog.network;

import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.organisation.BuyerItem;

/** A <i>réseau acheteurs</i>. */
@Entity
public class BuyersNetwork extends BuyerItem<NetworkBody> {

    @JdbcTypeCode(SqlTypes.JSON)
    private NetworkBody body;

    protected BuyersNetwork() {
    }

    BuyersNetwork(String buyer, String code) {
        super(buyer, code);
    }

    @Override
    public NetworkBody body() {
        return body;
    }

    @Override
    protected void fill(NetworkBody body) {
        this.body = body;
    }
}
