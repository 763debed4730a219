package fr.sillage.catalog.purchasemap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class MapRepository implements PanacheRepository<MapFamily> {

    Optional<MapFamily> find(MapKey map, String family) {
        return find("buyer = ?1 and year = ?2 and family = ?3", map.buyer(), map.year(), family).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<MapFamily> lock(MapKey map, String family) {
        return find("buyer = ?1 and year = ?2 and family = ?3", map.buyer(), map.year(), family)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** By code of the family. */
    List<MapFamily> of(MapKey map) {
        return list("buyer = ?1 and year = ?2 order by family", map.buyer(), map.year());
    }

    List<MapFamily> page(MapKey map, PageRequest page) {
        return find("buyer = ?1 and year = ?2 and family > ?3 order by family", map.buyer(), map.year(), page.afterKey())
                .page(0, page.rows()).list();
    }

    /** The years of which a buyer has a map, the latest first. */
    List<Integer> years(String buyer) {
        return getEntityManager()
                .createQuery("select distinct m.year from MapFamily m where m.buyer = ?1 order by m.year desc", Integer.class)
                .setParameter(1, buyer).getResultList();
    }

    /** How many purchases of each family the buyer means to make and has not launched; those of its parts count too. */
    Map<String, Integer> upcoming(String buyer) {
        Map<String, Integer> upcoming = new HashMap<>();
        getEntityManager().createNativeQuery("""
                SELECT f.code, f.parent, count(*)::int FROM intention i JOIN purchase_family f ON f.code = i.family
                WHERE i.buyers @> CAST(ARRAY[:buyer] AS varchar[]) AND i.status IN ('DRAFT', 'PLANNED', 'PUBLISHED')
                GROUP BY f.code, f.parent""", Object[].class).setParameter("buyer", buyer).getResultStream().forEach(row -> {
            Object[] counted = (Object[]) row;
            upcoming.merge((String) counted[0], (Integer) counted[2], Integer::sum);
            if (counted[1] != null) {
                upcoming.merge((String) counted[1], (Integer) counted[2], Integer::sum);
            }
        });
        return upcoming;
    }
}
