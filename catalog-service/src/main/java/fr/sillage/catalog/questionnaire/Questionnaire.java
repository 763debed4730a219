package fr.sillage.catalog.questionnaire;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.Item;

/** What agents, buyers or candidates are asked in a campaign. */
@Entity
class Questionnaire extends Item<QuestionnaireBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long campaignId;
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private QuestionnaireBody body;

    protected Questionnaire() {
    }

    Questionnaire(Long campaignId, String code) {
        this.campaignId = campaignId;
        this.code = code;
    }

    Long id() {
        return id;
    }

    Long campaignId() {
        return campaignId;
    }

    String code() {
        return code;
    }

    boolean isClosed(LocalDate today) {
        return today.isAfter(body.closesOn());
    }

    @Override
    public String address() {
        return campaignId + "/" + code;
    }

    @Override
    protected QuestionnaireBody body() {
        return body;
    }

    @Override
    protected void fill(QuestionnaireBody body) {
        this.body = body;
    }
}
