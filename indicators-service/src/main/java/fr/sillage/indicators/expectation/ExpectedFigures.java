package fr.sillage.indicators.expectation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.ObservationRepository;
import fr.sillage.indicators.observation.Stand;
import fr.sillage.indicators.period.Period;

/** Lists the figures that are owed and holds them against what was given: three queries, however many there are. */
@ApplicationScoped
public class ExpectedFigures {

    /** A hundred measures in ten items by month for eight years: a list that nobody reads to its end. */
    private static final long MOST = 100_000;

    private final ExpectationRepository expectations;
    private final MeasureRepository measures;
    private final ObservationRepository observations;
    private final Clock clock;

    ExpectedFigures(ExpectationRepository expectations, MeasureRepository measures, ObservationRepository observations,
            Clock clock) {
        this.expectations = expectations;
        this.measures = measures;
        this.observations = observations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * In the order of their places. Asked for twice, a figure is there once, by the earlier day.
     *
     * @param buyers empty where there is no limit
     */
    List<ExpectedFigureView> find(ExpectedFiguresQuery query, Optional<? extends Collection<String>> buyers,
            Stand stand) {
        return figures(expectations.matching(query, buyers), query.first(), query.last(today()), stand);
    }

    /**
     * Those of some measures and buyers that are not there, of the periods that begin in the years named: what is owed, what is
     * still to come, and what was said to be unknown.
     */
    public List<ExpectedFigureView> absent(Collection<String> of, Collection<String> buyers, int firstYear, int lastYear,
            Stand stand) {
        return figures(expectations.of(of, buyers), Period.year(firstYear).start(), Period.year(lastYear).end(), stand).stream()
                .filter(figure -> figure.state().isAbsent()).toList();
    }

    private List<ExpectedFigureView> figures(List<ExpectationView> asking, LocalDate first, LocalDate last, Stand stand) {
        Map<String, Measure> known = measures.named(asking.stream().map(ExpectationView::measure).collect(Collectors.toSet()));
        List<Owed> owed = bounded(asking.stream().flatMap(expectation -> owed(expectation, known, first, last)));
        Map<String, Facts> facts = facts(owed, stand);
        Map<ExpectedFigureView.Key, ExpectedFigureView> figures = new LinkedHashMap<>();
        owed.stream().map(each -> each.figure(facts, today()))
                .sorted(Comparator.comparing(ExpectedFigureView::place))
                .forEach(figure -> figures.putIfAbsent(figure.key(), figure));
        return List.copyOf(figures.values());
    }

    private static List<Owed> bounded(Stream<Owed> owed) {
        List<Owed> bounded = owed.limit(MOST + 1).toList();
        if (bounded.size() > MOST) {
            throw ProblemException.of(ProblemType.UNREADABLE, "expected-figures-too-many", MOST);
        }
        return bounded;
    }

    private static Stream<Owed> owed(ExpectationView expectation, Map<String, Measure> measures, LocalDate first,
            LocalDate last) {
        Measure measure = measures.get(expectation.measure());
        Quantity quantity = measure.quantity();
        List<String> items = expectation.items() != null ? expectation.items()
                : quantity.items().isEmpty() ? List.of(Quantity.TOTAL) : quantity.items();
        return Stream.iterate(expectation.from(), period -> !period.start().isAfter(last), period -> period.plus(1))
                .takeWhile(period -> expectation.until() == null || !expectation.until().isBefore(period))
                .filter(period -> !period.start().isBefore(first))
                .flatMap(period -> items.stream().map(item -> new Owed(expectation, measure, quantity, item, period)));
    }

    private Map<String, Facts> facts(List<Owed> owed, Stand stand) {
        Set<String> codes = owed.stream().map(each -> each.expectation.measure()).collect(Collectors.toSet());
        Set<String> buyers = owed.stream().map(each -> each.expectation.buyer()).collect(Collectors.toSet());
        var years = owed.stream().flatMapToInt(each -> IntStream.of(each.period.year(), each.period.end().getYear()))
                .summaryStatistics();
        return owed.isEmpty() ? Map.of() : observations.facts(codes, buyers, years.getMin(), years.getMax(), stand);
    }

    private record Owed(ExpectationView expectation, Measure measure, Quantity quantity, String item, Period period) {

        ExpectedFigureView figure(Map<String, Facts> facts, LocalDate today) {
            LocalDate dueOn = expectation.due().on(period);
            Standing standing = Standing.of(facts.getOrDefault(expectation.buyer(), Facts.NONE), quantity, item, period, dueOn,
                    today);
            return new ExpectedFigureView(expectation.code(), measure.code(), measure.title(), measure.unit(), measure.scale(),
                    expectation.buyer(), item, measure.labelOf(item), period, dueOn, expectation.owedBy(),
                    expectation.scheme(), standing.state(), standing.daysLate(), standing.coverage());
        }
    }
}
