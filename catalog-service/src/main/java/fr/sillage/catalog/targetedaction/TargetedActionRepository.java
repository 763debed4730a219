package fr.sillage.catalog.targetedaction;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class TargetedActionRepository extends SchemePartRepository<TargetedActionBody, TargetedAction> {

    @Override
    protected TargetedAction fresh(Scheme scheme, String code) {
        return new TargetedAction(scheme, code);
    }

    @Override
    public TargetedActionBody bodyOf(TargetedAction item) {
        return item.body();
    }
}
