package fr.sillage.indicators.target;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
public class TargetRepository implements PanacheRepository<TargetAct> {

    private static final String BY_KEY = "scheme = ?1 and indicator = ?2 and buyer = ?3 and item = ?4";

    Optional<TargetAct> find(TargetKey key) {
        return find(BY_KEY, key.scheme(), key.indicator(), key.buyer(), key.item()).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<TargetAct> lock(TargetKey key) {
        return find(BY_KEY, key.scheme(), key.indicator(), key.buyer(), key.item())
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    List<TargetAct> of(String scheme) {
        return find("from TargetAct t left join fetch t.points where t.scheme = ?1 order by t.indicator, t.buyer, t.item",
                scheme).list();
    }

    /** The targets of a scheme for some indicators and buyers, with their points, in one query. */
    public Map<TargetKey, Target> targets(String scheme, Collection<String> indicators, Collection<String> buyers) {
        return find("""
                from TargetAct t left join fetch t.points
                where t.scheme = :scheme and t.indicator in :indicators and t.buyer in :buyers""",
                Parameters.with("scheme", scheme).and("indicators", indicators).and("buyers", buyers)).stream()
                .collect(Collectors.toMap(TargetAct::key, TargetAct::target));
    }
}
