package fr.sillage.catalog.targetedaction;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.SchemeItemRepository;

@ApplicationScoped
public class TargetedActionRepository extends SchemeItemRepository<TargetedAction> {
}
