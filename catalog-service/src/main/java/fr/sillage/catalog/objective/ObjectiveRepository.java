package fr.sillage.catalog.objective;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class ObjectiveRepository extends SchemePartRepository<ObjectiveBody, Objective> {

    @Override
    protected Objective fresh(Scheme scheme, String code) {
        return new Objective(scheme, code);
    }

    @Override
    public ObjectiveBody bodyOf(Objective item) {
        return item.body();
    }
}
