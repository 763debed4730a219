package fr.sillage.catalog.questionnaire;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.ChangeSet;

/** What one respondent chose, by question; who it was is not known. */
@Entity
@Immutable
class QuestionnaireAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long questionnaireId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<String>> choices;

    private long changeSet;

    protected QuestionnaireAnswer() {
    }

    QuestionnaireAnswer(Questionnaire questionnaire, Map<String, List<String>> choices, ChangeSet change) {
        this.questionnaireId = questionnaire.id();
        this.choices = choices;
        this.changeSet = change.id();
    }

    Map<String, List<String>> choices() {
        return choices;
    }
}
