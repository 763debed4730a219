package fr.sillage.indicators.expectation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
class ExpectationRepository implements PanacheRepository<Expectation> {

    Optional<Expectation> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Expectation> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** @param buyers empty where there is no limit */
    List<Expectation> page(Optional<? extends Collection<String>> buyers, PageRequest page) {
        return find("(:all = true or buyer in :buyers) and code > :after order by code",
                Parameters.with("all", buyers.isEmpty()).and("buyers", buyers.map(List::copyOf).orElse(List.of()))
                        .and("after", page.afterKey()))
                .page(0, page.rows()).list();
    }

    /** Those that ask some buyers for figures of some measures, in the order of their codes. */
    List<ExpectationView> of(Collection<String> measures, Collection<String> buyers) {
        return find("measure in ?1 and buyer in ?2 order by code", measures, buyers).stream().map(ExpectationView::from)
                .toList();
    }

    /**
     * Those that ask for what a query is about, in the order of their codes.
     *
     * @param buyers empty where there is no limit
     */
    List<ExpectationView> matching(ExpectedFiguresQuery query, Optional<? extends Collection<String>> buyers) {
        return find("""
                (:all = true or buyer in :buyers) and (:measure is null or measure = :measure)
                and (:scheme is null or scheme = :scheme)
                and (:owedBy is null or owedBy = :owedBy or directorate = :owedBy) order by code""",
                Parameters.with("all", buyers.isEmpty()).and("buyers", buyers.map(List::copyOf).orElse(List.of()))
                        .and("measure", query.measure).and("scheme", query.scheme).and("owedBy", query.owedBy))
                .stream().map(ExpectationView::from).toList();
    }
}
