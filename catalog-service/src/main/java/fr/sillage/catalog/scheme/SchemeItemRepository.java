package fr.sillage.catalog.scheme;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** What all kinds of things in a scheme are looked up by. */
public abstract class SchemeItemRepository<E extends SchemeItem<?>> implements PanacheRepository<E> {

    public Optional<E> find(Scheme scheme, String code) {
        return find("schemeId = ?1 and code = ?2", scheme.id(), code).singleResultOptional();
    }

    public Optional<E> lock(Scheme scheme, String code) {
        return find("schemeId = ?1 and code = ?2", scheme.id(), code).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** All of a scheme's, in the order people count: 2 before 10. */
    public List<E> of(Scheme scheme) {
        return list("schemeId", scheme.id()).stream().sorted((a, b) -> CodeOrder.NATURAL.compare(a.code(), b.code())).toList();
    }
}
