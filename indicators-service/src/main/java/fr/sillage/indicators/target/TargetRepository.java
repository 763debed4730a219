package fr.sillage.indicators.target;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.indicators.observation.Stand;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
public class TargetRepository implements PanacheRepository<TargetAct> {

    private static final String BY_KEY = "scheme = ?1 and indicator = ?2 and buyer = ?3 and item = ?4";

    private final TargetHistory history;

    TargetRepository(TargetHistory history) {
        this.history = history;
    }

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

    /** The targets of a scheme for some indicators and buyers, with their points, as they stood. */
    public Map<TargetKey, Target> targets(String scheme, Collection<String> indicators, Collection<String> buyers,
            Stand stand) {
        List<TargetAct> acts = acts(scheme, indicators, buyers);
        if (stand.isNow()) {
            return byKey(acts);
        }
        Set<Long> written = history.committedBy(stand.position(), acts.stream().map(TargetAct::version).toList());
        Map<TargetKey, Target> targets = history.supersededSince(stand.position(), scheme, indicators, buyers);
        targets.putAll(byKey(acts.stream().filter(act -> written.contains(act.version())).toList()));
        return targets;
    }

    /** The targets in force for some indicators, of whatever buyers, with their points. */
    public Map<TargetKey, Target> ofEveryScheme(Collection<String> indicators) {
        return byKey(find("from TargetAct t left join fetch t.points where t.indicator in ?1", List.copyOf(indicators)).list());
    }

    private static Map<TargetKey, Target> byKey(List<TargetAct> acts) {
        return acts.stream().collect(Collectors.toMap(TargetAct::key, TargetAct::target));
    }

    private List<TargetAct> acts(String scheme, Collection<String> indicators, Collection<String> buyers) {
        return find("""
                from TargetAct t left join fetch t.points
                where t.scheme = :scheme and t.indicator in :indicators and t.buyer in :buyers""",
                Parameters.with("scheme", scheme).and("indicators", indicators).and("buyers", buyers)).list();
    }
}
