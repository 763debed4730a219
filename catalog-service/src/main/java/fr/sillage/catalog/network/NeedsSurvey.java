package fr.sillage.catalog.network;

import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.organisation.BuyerItem;

@Entity
public class NeedsSurvey extends BuyerItem<NeedsSurveyBody> {

    @JdbcTypeCode(SqlTypes.JSON)
    private NeedsSurveyBody body;

    protected NeedsSurvey() {
    }

    NeedsSurvey(String buyer, String code) {
        super(buyer, code);
    }

    @Override
    public NeedsSurveyBody body() {
        return body;
    }

    @Override
    protected void fill(NeedsSurveyBody body) {
        this.body = body;
    }
}
