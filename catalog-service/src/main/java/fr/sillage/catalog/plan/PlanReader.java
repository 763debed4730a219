package fr.sillage.catalog.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.catalog.scheme.Scheme;

/** The plans of a scheme with how far they have come. */
@ApplicationScoped
class PlanReader {

    private final YearlyPlanRepository plans;
    private final PlanLineRepository lines;
    private final Clock clock;

    PlanReader(YearlyPlanRepository plans, PlanLineRepository lines, Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.clock = clock;
    }

    /** A plan and what it says is to be done. */
    record Whole(YearlyPlan plan, List<PlanLine> lines) {
    }

    YearlyPlan plan(Scheme scheme, int year, String code) {
        return plans.find(scheme, year, code).orElseThrow(() -> notFound(code));
    }

    /** One that nobody wrote, of the same address, where there is none now. */
    YearlyPlan named(Scheme scheme, int year, String code) {
        return plans.find(scheme, year, code).orElseGet(() -> new YearlyPlan(scheme, year, code));
    }

    static ProblemException notFound(String code) {
        return ProblemException.notFound("yearly-plan", code);
    }

    /** @param year null for those of all years */
    List<Whole> all(Scheme scheme, Integer year) {
        List<YearlyPlan> found = year == null ? plans.of(scheme) : plans.of(scheme, year);
        Map<Long, List<PlanLine>> byPlan = lines.of(found);
        return found.stream().map(plan -> new Whole(plan, byPlan.getOrDefault(plan.id(), List.of()))).toList();
    }

    YearlyPlanView view(YearlyPlan plan) {
        return view(new Whole(plan, lines.of(plan)));
    }

    YearlyPlanView view(Whole whole) {
        return YearlyPlanView.from(whole.plan(), progress(whole.lines()));
    }

    private PlanProgress progress(List<PlanLine> of) {
        return PlanProgress.of(of.stream().map(PlanLine::body).toList(), LocalDate.now(clock));
    }
}
