package fr.sillage.catalog.framework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class FrameworkActionRepository implements PanacheRepository<FrameworkAction> {

    /** Also one that the files have no more. */
    public Optional<FrameworkAction> find(Framework framework, String code) {
        return find("frameworkId = ?1 and code = ?2", framework.id(), code).singleResultOptional();
    }

    /** All that there ever were. */
    List<FrameworkAction> ever(Framework framework) {
        return list("frameworkId", framework.id());
    }

    /** Those that the files have, in the order people count. */
    public List<FrameworkAction> of(Framework framework) {
        return list("frameworkId = ?1 and not withdrawn order by rank", framework.id());
    }

    List<FrameworkAction> page(Framework framework, PageRequest page) {
        return find("frameworkId = ?1 and not withdrawn and code <> '' and rank > ?2 order by rank", framework.id(),
                page.afterNumber(Integer::valueOf, -1)).page(0, page.rows()).list();
    }

    /** How many the files have, by framework. */
    Map<Long, Long> counts(Collection<Framework> frameworks) {
        return getEntityManager().createQuery("""
                select a.frameworkId, count(*) from FrameworkAction a
                where a.frameworkId in ?1 and not a.withdrawn and a.code <> '' group by a.frameworkId""", Object[].class)
                .setParameter(1, frameworks.stream().map(Framework::id).toList()).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
