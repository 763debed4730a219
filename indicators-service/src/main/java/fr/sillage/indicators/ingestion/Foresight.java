package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Ledger;
import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Evaluation;
import fr.sillage.indicators.indicator.Evaluations;
import fr.sillage.indicators.indicator.IndicatorRepository;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.ingestion.Changes.Change;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Stand;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.progress.Progress;
import fr.sillage.indicators.progress.ProgressReading;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKey;
import fr.sillage.indicators.target.TargetRepository;

/** Works out what indicators would say if lines were taken, without taking them. */
@ApplicationScoped
class Foresight {

    /** So many figures are held in memory to work out indicators. */
    static final int MOST_CHANGES = 10_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Who gives a buyer's figures may see them all, and sees here those of its own lines. */
    private static final Confidentiality GIVERS_SEE = Confidentiality.CONFIDENTIAL;
    private static final String PERCENT = "%";

    private final IndicatorRepository indicators;
    private final TargetRepository targets;
    private final MeasureRepository measures;
    private final Evaluations evaluations;
    private final Ledger ledger;

    Foresight(IndicatorRepository indicators, TargetRepository targets, MeasureRepository measures,
            Evaluations evaluations, Ledger ledger) {
        this.indicators = indicators;
        this.targets = targets;
        this.measures = measures;
        this.evaluations = evaluations;
        this.ledger = ledger;
    }

    /**
     * The figures and progress of indicators with a target that would not stay as they are, in all periods that
     * {@link AffectedPeriods} names.
     *
     * @return nothing where too many figures would have to be held in memory
     */
    Optional<List<Effect>> effects(Changes changed) throws SQLException {
        Map<String, Definition> definitions = definitions(changed, definition -> true);
        Map<TargetKey, Target> aims = new HashMap<>(targets.ofEveryScheme(definitions.keySet()));
        Set<String> aimedAt = aims.keySet().stream().map(TargetKey::indicator).collect(Collectors.toSet());
        definitions.keySet().retainAll(aimedAt);
        List<Change> changes = changed.of(measures(definitions.values()),
                aims.keySet().stream().map(TargetKey::buyer).collect(Collectors.toSet()), MOST_CHANGES + 1);
        if (changes.size() > MOST_CHANGES) {
            return Optional.empty();
        }
        Map<String, List<Change>> byBuyer = changes.stream().collect(Collectors.groupingBy(Change::buyer));
        aims.keySet().removeIf(key -> !byBuyer.containsKey(key.buyer()));
        if (aims.isEmpty()) {
            return Optional.of(List.of());
        }
        Map<String, Quantity> quantities = quantities(definitions.values());
        Map<TargetKey, SortedSet<Period>> periods = new HashMap<>();
        int firstYear = Integer.MAX_VALUE;
        int lastYear = 0;
        for (Map.Entry<TargetKey, Target> aim : aims.entrySet()) {
            Definition definition = definitions.get(aim.getKey().indicator());
            SortedSet<Period> affected = new AffectedPeriods(definition, quantities)
                    .of(byBuyer.get(aim.getKey().buyer()), aim.getValue());
            periods.put(aim.getKey(), affected);
            for (Period period : affected) {
                firstYear = Math.min(firstYear, ProgressReading.firstYearRead(definition, aim.getValue(), period));
                lastYear = Math.max(lastYear, ProgressReading.lastYearRead(aim.getValue(), period));
            }
        }
        Evaluations.Fetched before = fetch(definitions.values(), byBuyer.keySet(), firstYear, lastYear);
        Evaluations.Fetched after = before.with(overlay(changes));
        List<Effect> effects = new ArrayList<>();
        aims.forEach((key, target) -> {
            Definition definition = definitions.get(key.indicator());
            var old = new ProgressReading(definition, before.evaluation(definition, key.buyer(), GIVERS_SEE), target,
                    key.item());
            var now = new ProgressReading(definition, after.evaluation(definition, key.buyer(), GIVERS_SEE), target,
                    key.item());
            periods.get(key).forEach(
                    period -> effect(definition, key, old.at(period), now.at(period)).ifPresent(effects::add));
        });
        return Optional.of(effects);
    }

    private static Optional<Effect> effect(Definition definition, TargetKey key, Progress old, Progress now) {
        if (Objects.equals(old.figure().value(), now.figure().value()) && old.status() == now.status()) {
            return Optional.empty();
        }
        return Optional.of(new Effect(key.scheme(), key.indicator(), definition.title(), key.buyer(), key.item(),
                now.figure().period().toString(), old.figure().value(), now.figure().value(), old.status(), now.status()));
    }

    /**
     * Warnings by line, in their order: ratios which those lines bring above 100 %. They may be right.
     *
     * @return nothing where too many figures would have to be held in memory
     */
    Optional<Map<Integer, LineFault>> ratiosAboveHundred(Changes changed) throws SQLException {
        Map<String, Definition> ratios = definitions(changed, definition -> definition.unit().equals(PERCENT)
                && definition.formula().denominator() != null && !definition.formula().minusOne());
        if (ratios.isEmpty()) {
            return Optional.of(Map.of());
        }
        List<Change> changes = changed.of(measures(ratios.values()), MOST_CHANGES + 1);
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            return changes.isEmpty() ? Optional.of(Map.of()) : Optional.empty();
        }
        Map<String, Quantity> quantities = quantities(ratios.values());
        List<Reading> readings = new ArrayList<>();
        int firstYear = Integer.MAX_VALUE;
        int lastYear = 0;
        for (Definition ratio : ratios.values()) {
            AffectedPeriods affected = new AffectedPeriods(ratio, quantities);
            List<String> items = ratio.items(quantities);
            for (Change change : changes) {
                for (Period period : affected.of(change)) {
                    String item = items.contains(change.item()) ? change.item() : Quantity.TOTAL;
                    readings.add(new Reading(change.line(), ratio, change.buyer(), item, period));
                    firstYear = Math.min(firstYear, ratio.firstYearRead(period));
                    lastYear = Math.max(lastYear, period.end().getYear());
                }
            }
        }
        Set<String> buyers = changes.stream().map(Change::buyer).collect(Collectors.toSet());
        Evaluations.Fetched after = fetch(ratios.values(), buyers, firstYear, lastYear).with(overlay(changes));
        return Optional.of(warnings(readings, after));
    }

    /** A ratio to be looked at, because of a line. */
    private record Reading(int line, Definition ratio, String buyer, String item, Period period) {

        /** What many lines share. */
        Reading ofNoLine() {
            return new Reading(0, ratio, buyer, item, period);
        }
    }

    private static Map<Integer, LineFault> warnings(List<Reading> readings, Evaluations.Fetched after) {
        Map<List<Object>, Evaluation> evaluations = new HashMap<>();
        Map<Reading, Point> points = new HashMap<>();
        Map<Integer, LineFault> warnings = new TreeMap<>();
        for (Reading each : readings) {
            Point point = points.computeIfAbsent(each.ofNoLine(), reading -> evaluations
                    .computeIfAbsent(List.of(each.ratio, each.buyer),
                            key -> after.evaluation(each.ratio, each.buyer, GIVERS_SEE))
                    .at(each.period, each.item));
            if (point.hasValue() && point.value().compareTo(HUNDRED) > 0) {
                warnings.putIfAbsent(each.line, LineFault.at("value", "ratio-above-hundred", each.ratio.indicator(),
                        point.value(), point.period()));
            }
        }
        return warnings;
    }

    private Map<String, Definition> definitions(Changes changed, Predicate<Definition> wanted) throws SQLException {
        Set<String> measures = changed.measures();
        List<Definition> definitions = measures.isEmpty() ? List.of() : indicators.reading(measures);
        return definitions.stream().filter(wanted)
                .collect(Collectors.toMap(Definition::indicator, definition -> definition, (one, same) -> one, TreeMap::new));
    }

    private Map<String, Quantity> quantities(Collection<Definition> definitions) {
        return measures.named(measures(definitions)).values().stream()
                .collect(Collectors.toMap(Measure::code, Measure::quantity));
    }

    private static Set<String> measures(Collection<Definition> definitions) {
        return definitions.stream().flatMap(definition -> definition.measures().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Evaluations.Fetched fetch(Collection<Definition> definitions, Collection<String> buyers, int firstYear,
            int lastYear) {
        return evaluations.fetch(definitions, buyers, firstYear, lastYear, Stand.now(ledger.head()));
    }

    private static Map<String, Map<Facts.Key, Observed>> overlay(List<Change> changes) {
        Map<String, Map<Facts.Key, Observed>> overlay = new HashMap<>();
        changes.forEach(change -> overlay.computeIfAbsent(change.buyer(), buyer -> new HashMap<>())
                .put(new Facts.Key(change.measure(), change.item(), change.period()), change.after()));
        return overlay;
    }
}
