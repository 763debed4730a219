package fr.sillage.catalog.scheme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class SchemeRepository implements PanacheRepository<Scheme> {

    public Optional<Scheme> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** The adopted schemes of any of these buyers, by code. */
    public List<Scheme> adoptedBy(Collection<String> buyers) {
        return list("from Scheme s where s.status = ?1 and exists (select 1 from s.buyers b where b in ?2) order by s.code",
                Scheme.Status.ADOPTED, buyers);
    }

    /** One writer at a time in a scheme: rules look at several of its rows, and none may change between look and write. */
    public Optional<Scheme> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** The deadlines of a scheme's objectives, by code. */
    Map<String, Deadline> deadlines(Scheme scheme) {
        return getEntityManager()
                .createQuery(
                        "select o.code, o.deadline from Objective o where o.schemeId = ?1 and o.deadline.until is not null",
                        Object[].class)
                .setParameter(1, scheme.id()).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Deadline) row[1]));
    }

    /** The codes of a scheme's committees. */
    Set<String> committees(Scheme scheme) {
        return getEntityManager().createQuery("select c.code from Committee c where c.schemeId = ?1", String.class)
                .setParameter(1, scheme.id()).getResultStream().collect(Collectors.toSet());
    }

    /** @param buyers whose schemes may be seen; empty for all */
    List<Scheme> page(PageRequest page, Optional<Set<String>> buyers) {
        if (buyers.isEmpty()) {
            return find("code > ?1 order by code", page.afterKey()).page(0, page.rows()).list();
        }
        return find("from Scheme s where s.code > ?1 and exists (select 1 from s.buyers b where b in ?2) order by s.code",
                page.afterKey(), buyers.get()).page(0, page.rows()).list();
    }
}
