package fr.sillage.catalog.committee;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class CommitteeRepository extends SchemePartRepository<CommitteeBody, Committee> {

    @Override
    protected Committee fresh(Scheme scheme, String code) {
        return new Committee(scheme, code);
    }

    @Override
    public CommitteeBody bodyOf(Committee item) {
        return item.body();
    }
}
