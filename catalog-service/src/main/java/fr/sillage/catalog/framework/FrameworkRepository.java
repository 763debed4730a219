package fr.sillage.catalog.framework;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class FrameworkRepository implements PanacheRepository<Framework> {

    public Optional<Framework> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else imports into it before this transaction ends. */
    Optional<Framework> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    List<Framework> page(PageRequest page) {
        return find("code > ?1 order by code", page.afterKey()).page(0, page.rows()).list();
    }
}
