package fr.sillage.catalog.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class DirectorateRepository implements PanacheRepository<Directorate> {

    Optional<Directorate> find(String siren, String code) {
        return find("organisation.siren = ?1 and code = ?2", siren, code).singleResultOptional();
    }

    Optional<Directorate> lock(String siren, String code) {
        return find("organisation.siren = ?1 and code = ?2", siren, code).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    public List<Directorate> of(Collection<String> sirens) {
        return list("organisation.siren in ?1 order by organisation.siren, code", sirens);
    }

    public Set<String> codesOf(Collection<String> sirens) {
        return of(sirens).stream().map(Directorate::code).collect(Collectors.toSet());
    }
}
