package fr.sillage.catalog.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.scheme.CodeOrder;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class PlanLineRepository implements PanacheRepository<PlanLine> {

    Optional<PlanLine> find(YearlyPlan plan, String code) {
        return find("planId = ?1 and code = ?2", plan.id(), code).singleResultOptional();
    }

    Optional<PlanLine> lock(YearlyPlan plan, String code) {
        return find("planId = ?1 and code = ?2", plan.id(), code).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** The lines of each plan that has some, by its id, in the order people count. */
    Map<Long, List<PlanLine>> of(Collection<YearlyPlan> plans) {
        return list("planId in ?1", plans.stream().map(YearlyPlan::id).toList()).stream()
                .sorted(Comparator.comparing(PlanLine::code, CodeOrder.NATURAL))
                .collect(Collectors.groupingBy(PlanLine::planId));
    }

    List<PlanLine> of(YearlyPlan plan) {
        return of(List.of(plan)).getOrDefault(plan.id(), List.of());
    }
}
