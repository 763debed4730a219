package fr.sillage.catalog.assessment;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class AnswerVersionRepository implements PanacheRepository<AnswerVersion> {
}
