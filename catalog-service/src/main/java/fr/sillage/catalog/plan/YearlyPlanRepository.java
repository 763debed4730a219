package fr.sillage.catalog.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.scheme.CodeOrder;
import fr.sillage.catalog.scheme.Scheme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class YearlyPlanRepository implements PanacheRepository<YearlyPlan> {

    private static final Comparator<YearlyPlan> ORDER = Comparator.comparing(YearlyPlan::year)
            .thenComparing(YearlyPlan::code, CodeOrder.NATURAL);

    Optional<YearlyPlan> find(Scheme scheme, int year, String code) {
        return find("schemeId = ?1 and year = ?2 and code = ?3", scheme.id(), year, code).singleResultOptional();
    }

    Optional<YearlyPlan> lock(Scheme scheme, int year, String code) {
        return find("schemeId = ?1 and year = ?2 and code = ?3", scheme.id(), year, code)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** By year, and within it in the order people count. */
    List<YearlyPlan> of(Scheme scheme) {
        return list("schemeId", scheme.id()).stream().sorted(ORDER).toList();
    }

    /** As {@link #of(Scheme)}, those of a year. */
    List<YearlyPlan> of(Scheme scheme, int year) {
        return list("schemeId = ?1 and year = ?2", scheme.id(), year).stream().sorted(ORDER).toList();
    }

    /** Codes of the targeted actions that plans of the year are the deeds of, but for one plan. */
    Set<String> fedByOthers(Scheme scheme, int year, String code) {
        return of(scheme, year).stream().filter(plan -> !plan.code().equals(code)).flatMap(plan -> plan.feeds().stream())
                .map(PlanFeed::targetedAction).collect(Collectors.toSet());
    }
}
