package fr.sillage.catalog.committee;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.SchemeItemRepository;

@ApplicationScoped
public class CommitteeRepository extends SchemeItemRepository<Committee> {
}
