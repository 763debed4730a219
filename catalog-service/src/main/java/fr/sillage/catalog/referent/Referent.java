package fr.sillage.catalog.referent;

import java.util.List;

import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.organisation.BuyerItem;

/** A function that answers questions about some themes or families; of all of them, where it names none. */
@Entity
public class Referent extends BuyerItem<ReferentBody> {

    private List<String> themes;
    private List<String> families;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReferentBody body;

    protected Referent() {
    }

    Referent(String buyer, String code) {
        super(buyer, code);
    }

    @Override
    public ReferentBody body() {
        return body;
    }

    @Override
    protected void fill(ReferentBody body) {
        this.body = body;
        themes = body.themes().stream().map(Enum::name).toList();
        families = body.families();
    }
}
