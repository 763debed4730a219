package fr.sillage.catalog.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.plan.PlanKind;
import fr.sillage.catalog.plan.PlannedWork;
import fr.sillage.catalog.plan.PlannedWork.Plan;
import fr.sillage.catalog.training.TrainingRegister;
import fr.sillage.catalog.training.TrainingRegister.Population;
import fr.sillage.catalog.training.TrainingRegister.Session;

/** Counts what buyers buy, teach and plan in a year. */
@ApplicationScoped
class ProgrammeCount {

    private final ProgrammeReader purchases;
    private final TrainingRegister trainings;
    private final PlannedWork plans;

    ProgrammeCount(ProgrammeReader purchases, TrainingRegister trainings, PlannedWork plans) {
        this.purchases = purchases;
        this.trainings = trainings;
        this.plans = plans;
    }

    static boolean knows(String measure) {
        return Stream.of(Arrays.stream(ProgrammeMeasure.values()), TrainingMeasure.ALL.stream(), PlanMeasure.ALL.stream())
                .flatMap(measures -> measures).anyMatch(counted -> counted.code().equals(measure));
    }

    /**
     * By buyer, then measure by measure. A measure is there for whom there is anything that it could count.
     *
     * @param buyers whose figures they are; empty for those of all
     */
    List<Told> of(int year, Optional<Set<String>> buyers) {
        return Stream.of(purchases(year, buyers), trainings(year, buyers), plans(year, buyers)).flatMap(told -> told)
                // what is bought or planned together counts for one of them, who may be another
                .filter(told -> buyers.filter(some -> !some.contains(told.buyer())).isEmpty()).toList();
    }

    private Stream<Told> purchases(int year, Optional<Set<String>> buyers) {
        Map<String, List<Purchase>> byBuyer = purchases.purchases(year, buyers).stream()
                .collect(Collectors.groupingBy(purchase -> purchase.body().buyers().get(0), TreeMap::new, Collectors.toList()));
        return byBuyer.entrySet().stream().flatMap(of -> Arrays.stream(ProgrammeMeasure.values())
                .map(measure -> new Told(measure, of.getKey(),
                        of.getValue().stream().flatMap(purchase -> measure.items(purchase, year)).toList())));
    }

    private Stream<Told> trainings(int year, Optional<Set<String>> buyers) {
        Map<String, List<Session>> sessions = trainings.sessions(year, buyers).stream()
                .collect(Collectors.groupingBy(session -> session.body().buyer()));
        Map<String, List<Population>> people = trainings.populations(year, buyers).stream()
                .collect(Collectors.groupingBy(Population::buyer));
        Set<String> all = new TreeSet<>(sessions.keySet());
        all.addAll(people.keySet());
        return all.stream().flatMap(buyer -> {
            var register = new TrainingMeasure.Register(year, sessions.getOrDefault(buyer, List.of()),
                    people.getOrDefault(buyer, List.of()));
            return TrainingMeasure.ALL.stream().filter(measure -> measure.told().test(register))
                    .map(measure -> new Told(measure, buyer, measure.counting().items(register).toList()));
        });
    }

    private Stream<Told> plans(int year, Optional<Set<String>> buyers) {
        Map<String, Map<PlanKind, List<Plan>>> byBuyer = plans.of(year, buyers).stream()
                .collect(Collectors.groupingBy(Plan::buyer, TreeMap::new, Collectors.groupingBy(Plan::kind)));
        return byBuyer.entrySet().stream().flatMap(of -> PlanMeasure.ALL.stream()
                .filter(measure -> of.getValue().containsKey(measure.kind()))
                .map(measure -> new Told(measure, of.getKey(),
                        of.getValue().get(measure.kind()).stream().flatMap(measure::items).toList())));
    }
}
