package fr.sillage.catalog.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class OrganisationRepository implements PanacheRepository<Organisation> {

    public Optional<Organisation> find(String siren) {
        return find("siren", siren).singleResultOptional();
    }

    /** Those of the SIREN that there are. */
    public Set<String> known(Collection<String> sirens) {
        return Set.copyOf(getEntityManager().createQuery("select siren from Organisation where siren in ?1", String.class)
                .setParameter(1, sirens).getResultList());
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Organisation> lock(String siren) {
        return find("siren", siren).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    List<Organisation> page(PageRequest page) {
        return find("siren > ?1 order by siren", page.afterKey()).page(0, page.rows()).list();
    }
}
