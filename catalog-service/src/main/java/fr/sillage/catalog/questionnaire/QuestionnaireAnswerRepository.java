package fr.sillage.catalog.questionnaire;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class QuestionnaireAnswerRepository implements PanacheRepository<QuestionnaireAnswer> {

    List<Map<String, List<String>>> of(Questionnaire questionnaire) {
        return list("questionnaireId = ?1", questionnaire.id()).stream().map(QuestionnaireAnswer::choices).toList();
    }

    boolean anyOf(Questionnaire questionnaire) {
        return count("questionnaireId", questionnaire.id()) > 0;
    }
}
