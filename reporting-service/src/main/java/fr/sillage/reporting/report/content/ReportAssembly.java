package fr.sillage.reporting.report.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.kind.Section;

/** Turns what the two services answered into the content that an edition freezes. */
public final class ReportAssembly {

    public ReportContent assemble(Gathered gathered, Asked asked) {
        return new Assembling(gathered, asked).content();
    }

    private static final class Assembling {

        private final CatalogSnapshot catalog;
        private final Figures figures;
        private final Asked asked;
        private final int year;
        private final IndicatorAssembly indicators;
        private final ActionAssembly actions;
        private final PurchaseAssembly purchases;

        Assembling(Gathered gathered, Asked asked) {
            this.catalog = gathered.catalog();
            this.figures = gathered.figures();
            this.asked = asked;
            this.year = asked.year();
            this.indicators = new IndicatorAssembly(figures, catalog, year);
            this.actions = new ActionAssembly(catalog.actions(), asked.statusOn());
            this.purchases = new PurchaseAssembly(gathered.purchases(), asked);
        }

        ReportContent content() {
            List<ReportContent.Axis> axes = catalog.axes().stream().map(this::axis).toList();
            List<ReportContent.Workstream> workstreams = workstreams(w -> w.axis() == null);
            List<ReportContent.Objective> objectives = objectives(o -> o.axis() == null && o.workstream() == null);
            List<ReportContent.Objective> all = catalog.objectives().stream().map(this::objective).toList();
            return new ReportContent(ReportContent.SCHEMA_VERSION, asked.kind().slug(), year, asked.gatheredAt(), positions(),
                    scheme(), FictitiousMarks.anyIn(all), axes, workstreams, objectives,
                    actions.roots(a -> a.axis() == null && a.objective() == null), actions.board(),
                    new MissingData(asked, figures).in(all, new DanglingCodes(catalog).all(figures, asked.words()),
                            purchases.missing()),
                    asked.sections().stream().map(Section::code).toList(), wordsTold(),
                    new FactAssembly(catalog, asked).all(), new CommitteeAssembly(asked).all(catalog.committees()),
                    null, new EvaluationAssembly(catalog, asked).told(), purchases.told());
        }

        /**
         * What stands in a section that is left out is not frozen either: an edition's data are open to anyone once published.
         */
        private List<ReportContent.TeamWords> wordsTold() {
            Set<String> told = asked.sections().stream().map(Section::code).collect(Collectors.toSet());
            return asked.words().stream().filter(words -> told.contains(words.section())).toList();
        }

        private ReportContent.Positions positions() {
            return new ReportContent.Positions(catalog.position(), catalog.committedAt(), figures.position(),
                    figures.committedAt());
        }

        private ReportContent.Scheme scheme() {
            CatalogSnapshot.Scheme scheme = catalog.scheme();
            List<ReportContent.Buyer> buyers = scheme.buyers().stream().map(indicators::buyer).toList();
            Optional<CatalogSnapshot.Adoption> adoption = Optional.ofNullable(scheme.adoption());
            return new ReportContent.Scheme(scheme.code(), scheme.title(), scheme.period().start(), scheme.period().end(),
                    buyers,
                    scheme.status(), adoption.map(CatalogSnapshot.Adoption::on).orElse(null),
                    adoption.map(CatalogSnapshot.Adoption::reference).orElse(null), scheme.introduction());
        }

        private ReportContent.Axis axis(CatalogSnapshot.Axis axis) {
            Set<String> inWorkstreams = catalog.workstreams().stream().map(CatalogSnapshot.Workstream::code)
                    .collect(Collectors.toSet());
            return new ReportContent.Axis(axis.code(), axis.title(), axis.introduction(),
                    workstreams(w -> axis.code().equals(w.axis())),
                    objectives(o -> axis.code().equals(o.axis())
                            && (o.workstream() == null || !inWorkstreams.contains(o.workstream()))),
                    actions.roots(a -> axis.code().equals(a.axis()) && a.objective() == null));
        }

        private List<ReportContent.Workstream> workstreams(Predicate<CatalogSnapshot.Workstream> wanted) {
            return catalog.workstreams().stream().filter(wanted)
                    .map(w -> new ReportContent.Workstream(w.code(), w.title(), w.introduction(), w.lead(),
                            objectives(o -> w.code().equals(o.workstream()))))
                    .toList();
        }

        private List<ReportContent.Objective> objectives(Predicate<CatalogSnapshot.Objective> wanted) {
            return catalog.objectives().stream().filter(wanted).map(this::objective).toList();
        }

        private ReportContent.Objective objective(CatalogSnapshot.Objective o) {
            return new ReportContent.Objective(o.code(), o.title(), o.context(), o.stakes(), o.means(), deadline(o.deadline()),
                    o.lead(), o.leadDirectorates().stream().map(this::directorate).toList(),
                    o.goals().stream().map(this::goal).toList(), o.note(),
                    indicators.of(o.indicators()), indicators.unknownAmong(o.indicators()),
                    catalog.targetedActions().stream().filter(t -> o.code().equals(t.objective())).map(this::targetedAction)
                            .toList(),
                    actions.roots(a -> o.code().equals(a.objective())));
        }

        private String directorate(String code) {
            return catalog.directorates().stream().filter(d -> d.code().equals(code)).map(CatalogSnapshot.Directorate::name)
                    .findFirst().orElse(code);
        }

        private String goal(String code) {
            return catalog.scheme().goals().stream().filter(g -> g.code().equals(code)).map(CatalogSnapshot.Goal::title)
                    .filter(Objects::nonNull).findFirst().orElse(code);
        }

        private ReportContent.TargetedAction targetedAction(CatalogSnapshot.TargetedAction action) {
            return new ReportContent.TargetedAction(action.code(), action.title(),
                    ReportContent.Recurrence.valueOf(action.recurrence()), deadline(action.deadline()), action.note(),
                    // Later deeds belong to later reports.
                    action.completions().stream().filter(c -> c.year() <= asked.statusOn().getYear())
                            .map(c -> new ReportContent.Completion(c.year(), c.doneOn(), c.evidence())).toList());
        }

        private static ReportContent.Deadline deadline(CatalogSnapshot.Deadline deadline) {
            return deadline == null ? null
                    : new ReportContent.Deadline(deadline.from(), deadline.until(), deadline.review());
        }
    }
}
