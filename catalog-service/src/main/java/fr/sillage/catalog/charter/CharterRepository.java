package fr.sillage.catalog.charter;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class CharterRepository extends SchemePartRepository<CharterBody, Charter> {

    @Override
    protected Charter fresh(Scheme scheme, String code) {
        return new Charter(scheme, code);
    }

    @Override
    public CharterBody bodyOf(Charter item) {
        return item.body();
    }
}
