package fr.sillage.catalog.objective;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.SchemeItemRepository;

@ApplicationScoped
public class ObjectiveRepository extends SchemeItemRepository<Objective> {
}
