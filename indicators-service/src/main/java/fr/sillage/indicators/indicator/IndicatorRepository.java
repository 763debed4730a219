package fr.sillage.indicators.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.query.NativeQuery;

import fr.sillage.api.PageRequest;
import fr.sillage.indicators.observation.Stand;
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

    /** The definitions in force that read one of the measures. */
    public List<Definition> reading(Collection<String> measures) {
        return getEntityManager().createQuery("""
                select i.code, v from IndicatorVersion v join v.indicator i
                where v.version = i.version and (v.numerator.measure in :measures or v.denominator.measure in :measures)
                order by i.code""", Object[].class)
                .setParameter("measures", measures)
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

    /** The definitions that stood, in the order of their codes. */
    public List<Definition> standing(Collection<String> codes, Stand stand) {
        if (stand.isNow()) {
            return current(codes);
        }
        List<Long> versions = getEntityManager().createNativeQuery("""
                SELECT DISTINCT ON (v.indicator_id) v.id
                FROM indicator i
                JOIN indicator_version v ON v.indicator_id = i.id
                LEFT JOIN change_set c ON c.id = v.change_set
                WHERE i.code = ANY (:codes) AND (v.change_set IS NULL OR c.position <= :position)
                ORDER BY v.indicator_id, v.version DESC""", Long.class)
                .setParameter("codes", codes.toArray(String[]::new)).setParameter("position", stand.position())
                .getResultList();
        return getEntityManager().createQuery("""
                select i.code, v from IndicatorVersion v join v.indicator i where v.id in :versions order by i.code""",
                Object[].class)
                .setParameter("versions", versions)
                .getResultStream().map(IndicatorRepository::definition).toList();
    }

    public Optional<Definition> standing(String code, Stand stand) {
        return standing(List.of(code), stand).stream().findFirst();
    }

    /** Every definition there was, the first one first; none where no indicator bears the code. */
    List<DatedDefinition> history(String code) {
        Map<Integer, Instant> recorded = new HashMap<>();
        getEntityManager().createNativeQuery("""
                SELECT v.version, c.committed_at
                FROM indicator i
                JOIN indicator_version v ON v.indicator_id = i.id
                JOIN change_set c ON c.id = v.change_set
                WHERE i.code = :code""", Object[].class).unwrap(NativeQuery.class)
                .addScalar("version", Integer.class).addScalar("committed_at", Instant.class)
                .setParameter("code", code).getResultList()
                .forEach(row -> recorded.put((Integer) ((Object[]) row)[0], (Instant) ((Object[]) row)[1]));
        return getEntityManager().createQuery("""
                select i.code, v from IndicatorVersion v join v.indicator i where i.code = :code order by v.version""",
                Object[].class).setParameter("code", code)
                .getResultStream().map(IndicatorRepository::definition)
                .map(definition -> new DatedDefinition(definition, recorded.get(definition.version()))).toList();
    }

    /** The definition in force, and nobody changes it before this transaction ends. */
    public Optional<Definition> held(String code) {
        getEntityManager().createNativeQuery("SELECT id FROM indicator WHERE code = :code FOR SHARE", Long.class)
                .setParameter("code", code).getResultList();
        return current(code);
    }

    private static Definition definition(Object[] row) {
        return ((IndicatorVersion) row[1]).definition((String) row[0]);
    }
}
