package fr.sillage.indicators.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class MeasureRepository implements PanacheRepository<Measure> {

    public Optional<Measure> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Measure> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    List<Measure> page(PageRequest page) {
        return find("code > ?1 order by code", page.afterKey()).page(0, page.rows()).list();
    }

    /** With their items, in one query. */
    public Map<String, Measure> named(Collection<String> codes) {
        return find("from Measure m left join fetch m.items where m.code in ?1", List.copyOf(codes)).list().stream()
                .distinct().collect(Collectors.toMap(Measure::code, Function.identity()));
    }

    /** As {@link #named}, and nobody changes them before this transaction ends. Locked in one order by all. */
    public Map<String, Measure> held(Collection<String> codes) {
        List<String> held = getEntityManager().createNativeQuery("""
                SELECT code FROM measure WHERE code = ANY (:codes) ORDER BY code FOR SHARE""", String.class)
                .setParameter("codes", codes.toArray(String[]::new)).getResultList();
        return named(held);
    }

    /**
     * In what a measure counts, and how finely.
     *
     * @param scale the most decimals that its figures have
     */
    public record Counted(String unit, int scale) {
    }

    /** By the measure's code. */
    public Map<String, Counted> counted() {
        return getEntityManager().createQuery("select code, unit, scale from Measure", Object[].class).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Counted((String) row[1], (int) row[2])));
    }

    public List<String> codes() {
        return getEntityManager().createQuery("select code from Measure order by code", String.class).getResultList();
    }

    /** The items for which figures were ever given. */
    List<String> itemsObserved(Measure measure) {
        return getEntityManager()
                .createNativeQuery("SELECT item FROM series WHERE measure_id = :measure ORDER BY item", String.class)
                .setParameter("measure", measure.id()).getResultList();
    }

    /**
     * The items that a definition in force or an expectation names, and those that have a target of an indicator which is told
     * item by item.
     */
    List<String> itemsRead(String code) {
        return getEntityManager().createNativeQuery("""
                WITH definition AS (
                    SELECT i.code, v.* FROM indicator i
                    JOIN indicator_version v ON v.indicator_id = i.id AND v.version = i.version)
                SELECT unnest(numerator_items) FROM definition WHERE numerator_measure = :measure
                UNION SELECT unnest(denominator_items) FROM definition WHERE denominator_measure = :measure
                UNION SELECT t.item FROM definition d JOIN target t ON t.indicator = d.code
                WHERE d.numerator_measure = :measure AND t.item <> :total
                UNION SELECT e.item FROM (SELECT unnest(items) AS item FROM expectation WHERE measure = :measure) e
                WHERE e.item <> :total
                ORDER BY 1""", String.class)
                .setParameter("measure", code).setParameter("total", Quantity.TOTAL).getResultList();
    }
}
