package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;
import fr.sillage.reporting.view.DashboardView.BuyerTally;
import fr.sillage.reporting.view.DashboardView.DirectorateTally;
import fr.sillage.reporting.view.DashboardView.SchemeTally;
import fr.sillage.reporting.view.DashboardView.YearTally;

/** Counts one scheme for a dashboard: as a whole, and by buyer, directorate and year. */
final class SchemeTallies {

    private final Situation situation;
    private final DashboardFilter filter;
    private final Structure structure;
    private final Lines lines;
    private final List<Due> late;

    SchemeTallies(Situation situation, DashboardFilter filter) {
        this.situation = situation;
        this.filter = filter;
        this.structure = new Structure(situation.catalog());
        this.lines = new Lines(situation.figures());
        this.late = new Deadlines(structure, lines, situation.year(), situation.today()).late();
    }

    SchemeTally scheme() {
        return new SchemeTally(SchemeHead.of(structure), situation.asOf(), tally(filter::takesDirectorate));
    }

    /** Each directorate that leads something; what two lead together counts for both. */
    Stream<DirectorateTally> directorates() {
        return leading().filter(filter::takesDirectorate)
                .map(code -> new DirectorateTally(structure.directorates(List.of(code)).get(0), tally(code::equals)))
                .filter(found -> filter.takesBuyer(found.directorate().buyer()));
    }

    Stream<DirectorateName> choices() {
        return structure.directorates(leading().toList()).stream();
    }

    private Stream<String> leading() {
        return Stream.concat(situation.catalog().objectives().stream().flatMap(o -> o.leadDirectorates().stream()),
                structure.leaves().stream().flatMap(action -> structure.leadDirectoratesOf(action).stream())).distinct();
    }

    /** Figures are a buyer’s own, actions are the scheme’s. */
    Stream<BuyerTally> buyers() {
        List<Line> shown = lines(objectives(filter::takesDirectorate));
        return situation.catalog().scheme().buyers().stream().filter(filter::takesBuyer).map(siren -> {
            List<Line> own = shown.stream().filter(line -> line.figure().buyer().equals(siren)).toList();
            return new BuyerTally(structure.buyer(siren), Lines.counts(own),
                    Tally.Values.of(Lines.distinct(own), situation.year()));
        });
    }

    /** The years of the scheme until the one told, each as it ended. */
    Stream<YearTally> years() {
        List<CatalogSnapshot.Objective> objectives = objectives(filter::takesDirectorate);
        Collection<Line> shown = Lines.distinct(lines(objectives));
        List<CatalogSnapshot.Action> actions = actions(filter::takesDirectorate);
        return situation.years().stream().filter(year -> year <= situation.year()).map(year -> {
            LocalDate end = LocalDate.of(year, 12, 31);
            return new YearTally(year, Tally.Values.of(shown, year),
                    ActionStanding.counts(actions, end.isAfter(situation.today()) ? situation.today() : end),
                    (int) situation.catalog().targetedActions().stream()
                            .filter(deed -> objectives.stream().anyMatch(o -> o.code().equals(deed.objective())))
                            .flatMap(deed -> deed.completions().stream()).filter(done -> done.year() == year).count());
        });
    }

    private Tally tally(Predicate<String> directorate) {
        List<CatalogSnapshot.Objective> objectives = objectives(directorate);
        return Tally.of(objectives, lines(objectives), actions(directorate),
                (int) late.stream().filter(due -> isTaken(directorate,
                        due.leadDirectorates().stream().map(DirectorateName::code).toList())).count(),
                situation.year(), situation.today());
    }

    private List<CatalogSnapshot.Objective> objectives(Predicate<String> directorate) {
        return situation.catalog().objectives().stream()
                .filter(objective -> isTaken(directorate, objective.leadDirectorates())).toList();
    }

    private List<CatalogSnapshot.Action> actions(Predicate<String> directorate) {
        return structure.leaves().stream().filter(action -> isTaken(directorate, structure.leadDirectoratesOf(action)))
                .toList();
    }

    /** What nobody leads is only left out where a directorate was named. */
    private boolean isTaken(Predicate<String> directorate, List<String> codes) {
        return codes.stream().anyMatch(directorate) || codes.isEmpty() && directorate.test(null);
    }

    private List<Line> lines(List<CatalogSnapshot.Objective> objectives) {
        return lines.of(objectives).stream().filter(line -> filter.takesBuyer(line.figure().buyer())).toList();
    }
}
