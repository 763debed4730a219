package fr.sillage.catalog.intention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What intentions were at the end of a day, by what was written until then. */
@ApplicationScoped
public class IntentionsAsOf {

    /**
     * @param publicationFrom first day on which its consultation was then expected
     * @param status null where nothing was written yet, as of history that is taken over later: the first text then stands for
     *        it, and tells nothing of its life
     */
    public record Then(LocalDate publicationFrom, IntentionStatus status) {

        private static Then of(Object[] row) {
            return new Then(ExpectedDates.first((String) row[1]),
                    row[2] == null ? null : IntentionStatus.valueOf((String) row[2]));
        }
    }

    private final EntityManager database;
    private final Clock clock;

    IntentionsAsOf(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Map<PurchasingIntention, Then> on(LocalDate day, Collection<PurchasingIntention> intentions) {
        Map<Long, PurchasingIntention> byId = intentions.stream()
                .collect(Collectors.toMap(PurchasingIntention::id, Function.identity()));
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = database.createNativeQuery("""
                WITH v AS MATERIALIZED (
                    SELECT * FROM intention_version WHERE intention_id = ANY (:ids)),
                -- at one go, and not by a search in the whole ledger for each version
                c AS MATERIALIZED (
                    SELECT id, committed_at FROM change_set WHERE id = ANY (ARRAY(SELECT change_set FROM v)))
                SELECT DISTINCT ON (v.intention_id) v.intention_id, v.body ->> 'publication',
                       CASE WHEN c.committed_at < :end THEN v.status END
                FROM v JOIN c ON c.id = v.change_set
                WHERE v.number = 1 OR c.committed_at < :end
                ORDER BY v.intention_id, v.number DESC""", Object[].class)
                .setParameter("ids", byId.keySet().toArray(Long[]::new))
                .setParameter("end", day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .getResultStream();
        return rows.collect(Collectors.toMap(row -> byId.get(((Number) row[0]).longValue()), Then::of));
    }
}
