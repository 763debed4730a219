package fr.sillage.catalog.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.table.ImportRequest;
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

    TableReport take(String scheme, List<TableRow<PlanColumn>> rows, ImportRequest request) {
        List<TableRow<PlanColumn>> plansFirst = rows.stream()
                .sorted(Comparator.comparing(row -> !row.text(PlanColumn.LINE).isEmpty())).toList();
        return intake.take(PlanColumn.TABLE, "plans of " + scheme, plansFirst, request, change -> {
            Scheme found = access.toWriteAs(Role.CONTRIBUTOR, scheme);
            return row -> subject(found, row, change);
        });
    }

    private LineSubject<PlanColumn, ?> subject(Scheme scheme, TableRow<PlanColumn> row, ChangeSet change) {
        int year = Cells.year(row, PlanColumn.YEAR);
        String plan = Cells.code(row, PlanColumn.PLAN);
        if (row.text(PlanColumn.LINE).isEmpty()) {
            return new PlanSubject(scheme, year, plan, change);
        }
        String line = Cells.code(row, PlanColumn.LINE);
        YearlyPlan of = plans.find(scheme, year, plan).orElseThrow(() -> ProblemException
                .broken(List.of(Fault.at(PlanColumn.PLAN.heading(), "plan-of-line-unknown", plan, year))));
        return new ThingToDo(scheme, of, line, change);
    }

    /** A line that speaks of a plan itself. */
    private final class PlanSubject implements LineSubject<PlanColumn, YearlyPlanBody> {

        private final Scheme scheme;
        private final int year;
        private final String plan;
        private final ChangeSet change;

        PlanSubject(Scheme scheme, int year, String plan, ChangeSet change) {
            this.scheme = scheme;
            this.year = year;
            this.plan = plan;
            this.change = change;
        }

        @Override
        public String code() {
            return year + "/" + plan;
        }

        @Override
        public Optional<YearlyPlanBody> before() {
            return plans.find(scheme, year, plan).map(YearlyPlan::body);
        }

        @Override
        public Map<PlanColumn, String> texts(YearlyPlanBody body) {
            return PlanTable.texts(body);
        }

        @Override
        public YearlyPlanBody read(Cells<PlanColumn> cells) {
            return PlanTable.plan(cells);
        }

        @Override
        public String title(YearlyPlanBody body) {
            return body.title();
        }

        @Override
        public void put(YearlyPlanBody body) {
            rights.require(Role.STEWARD, scheme.buyers());
            desk.put(scheme, year, plan, body, Precondition.onWhat(before().isPresent()), change);
        }
    }

    /** A line that speaks of a thing to do. */
    private final class ThingToDo implements LineSubject<PlanColumn, PlanLineBody> {

        private final Scheme scheme;
        private final YearlyPlan plan;
        private final String line;
        private final ChangeSet change;

        ThingToDo(Scheme scheme, YearlyPlan plan, String line, ChangeSet change) {
            this.scheme = scheme;
            this.plan = plan;
            this.line = line;
            this.change = change;
        }

        @Override
        public String code() {
            return plan.year() + "/" + plan.code() + "/" + line;
        }

        @Override
        public Optional<PlanLineBody> before() {
            return lines.find(plan, line).map(PlanLine::body);
        }

        @Override
        public Map<PlanColumn, String> texts(PlanLineBody body) {
            return PlanTable.texts(body);
        }

        @Override
        public PlanLineBody read(Cells<PlanColumn> cells) {
            return PlanTable.line(cells);
        }

        @Override
        public String title(PlanLineBody body) {
            return body.title();
        }

        @Override
        public void put(PlanLineBody body) {
            desk.put(scheme, plan, line, body, Precondition.onWhat(before().isPresent()), change);
        }
    }
}
