package fr.sillage.catalog.campaign;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.scheme.Scheme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class CampaignRepository implements PanacheRepository<Campaign> {

    public Optional<Campaign> find(Scheme scheme, int year) {
        return find("schemeId = ?1 and year = ?2", scheme.id(), year).singleResultOptional();
    }

    public Optional<Campaign> lock(Scheme scheme, int year) {
        return find("schemeId = ?1 and year = ?2", scheme.id(), year).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** In the order of their years. */
    public List<Campaign> of(Scheme scheme) {
        return list("schemeId = ?1 order by year", scheme.id());
    }
}
