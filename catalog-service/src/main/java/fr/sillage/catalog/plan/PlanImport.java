package fr.sillage.catalog.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.LineKey;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes a file of plans: what it says of a plan first, then what is to be done. */
@ApplicationScoped
class PlanImport {

    private final TableIntake intake;
    private final YearlyPlanRepository plans;
    private final PlanLineRepository lines;
    private final PlanDesk desk;
    private final SchemeAccess access;
    private final Rights rights;

    PlanImport(TableIntake intake, YearlyPlanRepository plans, PlanLineRepository lines, PlanDesk desk, SchemeAccess access,
            Rights rights) {
        this.intake = intake;
        this.plans = plans;
        this.lines = lines;
        this.desk = desk;
        this.access = access;
        this.rights = rights;
    }

    TableReport take(String scheme, List<TableRow<PlanColumn>> rows, Taking taking, String key) {
        List<TableRow<PlanColumn>> plansFirst = rows.stream()
                .sorted(Comparator.comparing(row -> !row.text(PlanColumn.LINE).isEmpty())).toList();
        return intake.take(PlanColumn.PLAN, "plans of " + scheme, plansFirst, taking, key, change -> {
            Scheme found = access.toWriteAs(Role.CONTRIBUTOR, scheme);
            return row -> subject(found, row, change);
        });
    }

    private LineSubject<PlanColumn, ?> subject(Scheme scheme, TableRow<PlanColumn> row, ChangeSet change) {
        int year = LineKey.year(row, PlanColumn.YEAR);
        String plan = LineKey.code(row, PlanColumn.PLAN);
        if (row.text(PlanColumn.LINE).isEmpty()) {
            return plan(scheme, year, plan, change);
        }
        String line = LineKey.code(row, PlanColumn.LINE);
        YearlyPlan of = plans.find(scheme, year, plan).orElseThrow(() -> ProblemException
                .broken(List.of(Fault.at(PlanColumn.PLAN.heading(), "plan-of-line-unknown", plan, year))));
        return line(scheme, of, line, change);
    }

    private LineSubject<PlanColumn, YearlyPlanBody> plan(Scheme scheme, int year, String code, ChangeSet change) {
        Optional<YearlyPlanBody> before = plans.find(scheme, year, code).map(YearlyPlan::body);
        return new LineSubject<>(year + "/" + code, before, PlanTable::texts, PlanTable::plan, YearlyPlanBody::title, body -> {
            rights.require(Role.STEWARD, scheme.buyers());
            desk.put(scheme, year, code, body, Precondition.onWhat(before.isPresent()), change);
        });
    }

    private LineSubject<PlanColumn, PlanLineBody> line(Scheme scheme, YearlyPlan plan, String code, ChangeSet change) {
        Optional<PlanLineBody> before = lines.find(plan, code).map(PlanLine::body);
        return new LineSubject<>(plan.year() + "/" + plan.code() + "/" + code, before, PlanTable::texts, PlanTable::line,
                PlanLineBody::title,
                body -> desk.put(scheme, plan, code, body, Precondition.onWhat(before.isPresent()), change));
    }
}
