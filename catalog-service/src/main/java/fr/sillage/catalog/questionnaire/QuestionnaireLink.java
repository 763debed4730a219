package fr.sillage.catalog.questionnaire;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.ChangeSet;
import fr.sillage.catalog.review.Token;

/** The one time that somebody may answer. Used, it is gone: nothing leads from an answer to whoever was given the link. */
@Entity
class QuestionnaireLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long questionnaireId;
    private String tokenSha256;
    private LocalDate expiresOn;
    private long changeSet;

    protected QuestionnaireLink() {
    }

    QuestionnaireLink(Questionnaire questionnaire, Token token, ChangeSet change) {
        this.questionnaireId = questionnaire.id();
        this.tokenSha256 = token.sha256();
        this.expiresOn = questionnaire.body().closesOn();
        this.changeSet = change.id();
    }

    Long questionnaireId() {
        return questionnaireId;
    }
}
