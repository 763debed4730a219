package fr.sillage.catalog.workstream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class WorkstreamRepository extends SchemePartRepository<WorkstreamBody, Workstream> {

    @Override
    protected Workstream fresh(Scheme scheme, String code) {
        return new Workstream(scheme, code);
    }

    @Override
    public WorkstreamBody bodyOf(Workstream item) {
        return item.body();
    }
}
