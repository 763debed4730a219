package fr.sillage.indicators.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class IndicatorRepository implements PanacheRepository<Indicator> {

    Optional<Indicator> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Indicator> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** The items for which it has targets. */
    List<String> itemsAimedAt(String code) {
        return getEntityManager()
                .createNativeQuery("SELECT DISTINCT item FROM target WHERE indicator = :code ORDER BY item", String.class)
                .setParameter("code", code).getResultList();
    }

    /** The definitions in force, one row more than the page holds. */
    List<Definition> page(PageRequest page) {
        return getEntityManager().createQuery("""
                select i.code, v from IndicatorVersion v join v.indicator i
                where v.version = i.version and i.code > :after order by i.code""", Object[].class)
                .setParameter("after", page.afterKey())
                .setMaxResults(page.rows())
                .getResultStream().map(IndicatorRepository::definition).toList();
    }

    public Optional<Definition> current(String code) {
        return current(List.of(code)).stream().findFirst();
    }

    /** The definitions in force of those that exist, in the order of their codes, in one query. */
    public List<Definition> current(Collection<String> codes) {
        return getEntityManager().createQuery("""
                select i.code, v from IndicatorVersion v join v.indicator i
                where v.version = i.version and i.code in :codes order by i.code""", Object[].class)
                .setParameter("codes", codes)
                .getResultStream().map(IndicatorRepository::definition).toList();
    }

    private static Definition definition(Object[] row) {
        return ((IndicatorVersion) row[1]).definition((String) row[0]);
    }
}
