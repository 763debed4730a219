package fr.sillage.catalog.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What the plans of a year tell to those who count over schemes. */
@ApplicationScoped
public class PlannedWork {

    private final EntityManager database;
    private final PlanLineRepository lines;

    PlannedWork(EntityManager database, PlanLineRepository lines) {
        this.database = database;
        this.lines = lines;
    }

    /**
     * @param buyer the first of the scheme's: what several plan together counts for one of them
     * @param scheme its code
     */
    public record Plan(String buyer, String scheme, int year, String code, PlanKind kind, List<Line> lines) {
    }

    public record Line(String code, PlanLineBody body) {

        /** One that is given up counts no more. */
        public boolean isPlanned() {
            return body.givenUp() == null;
        }

        public boolean isDone() {
            return body.doneOn() != null;
        }
    }

    /** @param buyers first of whose schemes they are; empty for all */
    public List<Plan> of(int year, Optional<Set<String>> buyers) {
        Map<Long, Object[]> schemes = schemes(buyers);
        List<YearlyPlan> plans = database.createQuery("""
                from YearlyPlan where schemeId in :schemes and year = :year order by schemeId, code""", YearlyPlan.class)
                .setParameter("schemes", schemes.keySet()).setParameter("year", year).getResultList();
        Map<Long, List<PlanLine>> ofPlan = lines.of(plans);
        return plans.stream().map(plan -> {
            Object[] scheme = schemes.get(plan.schemeId());
            return new Plan((String) scheme[2], (String) scheme[1], plan.year(), plan.code(), plan.body().kind(),
                    ofPlan.getOrDefault(plan.id(), List.of()).stream().map(line -> new Line(line.code(), line.body()))
                            .toList());
        }).toList();
    }

    /** Id, code and first buyer of the schemes, by the first. */
    private Map<Long, Object[]> schemes(Optional<Set<String>> buyers) {
        var query = database.createQuery("select s.id, s.code, b from Scheme s join s.buyers b where index(b) = 0"
                + (buyers.isPresent() ? " and b in :buyers" : ""), Object[].class);
        buyers.ifPresent(some -> query.setParameter("buyers", some));
        return query.getResultStream().collect(Collectors.toMap(row -> (Long) row[0], Function.identity()));
    }
}
