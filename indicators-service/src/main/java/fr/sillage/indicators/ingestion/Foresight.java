package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Ledger;
import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Evaluations;
import fr.sillage.indicators.indicator.IndicatorRepository;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.line.LineFault;
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

    /** A figure as a line would leave it. */
    record Change(int line, String measure, String buyer, String item, Period period, Observed after) {
    }

    /** Beyond so many figures nobody looks at each. */
    static final int MOST_CHANGES = 10_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Who gives a buyer's figures may see them all, and sees here those of its own lines. */
    private static final Confidentiality GIVERS_SEE = Confidentiality.CONFIDENTIAL;
    private static final String PERCENT = "%";

    private final IndicatorRepository indicators;
    private final TargetRepository targets;
    private final Evaluations evaluations;
    private final Ledger ledger;

    Foresight(IndicatorRepository indicators, TargetRepository targets, Evaluations evaluations, Ledger ledger) {
        this.indicators = indicators;
        this.targets = targets;
        this.evaluations = evaluations;
        this.ledger = ledger;
    }

    /**
     * The figures and progress of indicators with a target that would not stay as they are, from the years concerned to the
     * next.
     */
    List<Effect> effects(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Definition> definitions = definitions(changes);
        Map<TargetKey, Target> aims = targets.ofEveryScheme(definitions.stream().map(Definition::indicator).toList(),
                buyers(changes));
        if (aims.isEmpty()) {
            return List.of();
        }
        Map<String, Definition> byCode = definitions.stream()
                .collect(Collectors.toMap(Definition::indicator, definition -> definition));
        List<Period> years = years(changes);
        int firstYear = aims.entrySet().stream().mapToInt(aim -> ProgressReading
                .firstYearRead(byCode.get(aim.getKey().indicator()), aim.getValue(), years.get(0))).min().orElseThrow();
        Evaluations.Fetched before = fetch(byCode.values(), changes, firstYear, years.get(years.size() - 1).year());
        Evaluations.Fetched after = before.with(overlay(changes));
        List<Effect> effects = new ArrayList<>();
        aims.forEach((key, target) -> {
            Definition definition = byCode.get(key.indicator());
            var old = new ProgressReading(definition, before.evaluation(definition, key.buyer(), GIVERS_SEE), target,
                    key.item());
            var now = new ProgressReading(definition, after.evaluation(definition, key.buyer(), GIVERS_SEE), target,
                    key.item());
            years.forEach(year -> effect(definition, key, old.at(year), now.at(year)).ifPresent(effects::add));
        });
        return effects;
    }

    private static Optional<Effect> effect(Definition definition, TargetKey key, Progress old, Progress now) {
        if (Objects.equals(old.figure().value(), now.figure().value()) && old.status() == now.status()) {
            return Optional.empty();
        }
        return Optional.of(new Effect(key.scheme(), key.indicator(), definition.title(), key.buyer(), key.item(),
                now.figure().period().toString(), old.figure().value(), now.figure().value(), old.status(), now.status()));
    }

    /** Warnings by line: ratios which those lines would bring above 100 %. They may be right. */
    Map<Integer, LineFault> ratiosAboveHundred(List<Change> changes) {
        List<Definition> ratios = definitions(changes).stream()
                .filter(definition -> definition.unit().equals(PERCENT) && definition.formula().denominator() != null
                        && !definition.formula().minusOne())
                .toList();
        if (ratios.isEmpty()) {
            return Map.of();
        }
        List<Period> years = years(changes);
        int firstYear = ratios.stream().mapToInt(ratio -> ratio.firstRead(years.get(0)).year()).min().orElseThrow();
        Evaluations.Fetched before = fetch(ratios, changes, firstYear, years.get(years.size() - 1).year());
        Evaluations.Fetched after = before.with(overlay(changes));
        Map<Integer, LineFault> warnings = new HashMap<>();
        for (Change change : changes) {
            for (Definition ratio : ratios) {
                if (!ratio.measures().contains(change.measure())) {
                    continue;
                }
                String item = ratio.items(after.quantities()).contains(change.item()) ? change.item() : Quantity.TOTAL;
                Point point = after.evaluation(ratio, change.buyer(), GIVERS_SEE).at(Period.year(change.period().year()), item);
                if (point.hasValue() && point.value().compareTo(HUNDRED) > 0) {
                    warnings.putIfAbsent(change.line(), LineFault.at("value", "ratio-above-hundred", ratio.indicator(),
                            point.value(), point.period()));
                }
            }
        }
        return warnings;
    }

    private List<Definition> definitions(List<Change> changes) {
        return changes.isEmpty() ? List.of()
                : indicators.reading(changes.stream().map(Change::measure).collect(Collectors.toSet()));
    }

    private static Set<String> buyers(List<Change> changes) {
        return changes.stream().map(Change::buyer).collect(Collectors.toSet());
    }

    /** The year after is among them, for it may be compared with the one before. */
    private static List<Period> years(List<Change> changes) {
        var span = changes.stream().mapToInt(change -> change.period().year()).summaryStatistics();
        return IntStream.rangeClosed(span.getMin(), span.getMax() + 1).mapToObj(Period::year).toList();
    }

    private Evaluations.Fetched fetch(Collection<Definition> definitions, List<Change> changes, int firstYear, int lastYear) {
        return evaluations.fetch(definitions, buyers(changes), firstYear, lastYear, Stand.now(ledger.head()));
    }

    private static Map<String, Map<Facts.Key, Observed>> overlay(List<Change> changes) {
        Map<String, Map<Facts.Key, Observed>> overlay = new HashMap<>();
        changes.forEach(change -> overlay.computeIfAbsent(change.buyer(), buyer -> new HashMap<>())
                .put(new Facts.Key(change.measure(), change.item(), change.period()), change.after()));
        return overlay;
    }
}
