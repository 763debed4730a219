package fr.sillage.catalog.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sessions of a level come to in a year. The list behind it is that of the sessions of this buyer, year and level. */
@Schema(name = "TrainingTotal")
public record TrainingTotalView(
        @NotNull @Schema(description = "SIREN") String buyer,
        @NotNull int year,
        @NotNull TrainingLevel level,
        @NotNull @Schema(description = "Held that year") int sessions,
        @NotNull @Schema(description = "Who came to them: somebody who came twice counts twice") int attendances,
        @NotNull @Schema(description = "Trained at this level for the first time that year") int newlyTrained,
        @NotNull @Schema(description = "Trained at this level since the scheme began: somebody who came twice counts once") int trained,
        @Schema(description = "People whom the level concerns: as counted that year, or last before; absent where nobody did") Integer concerned,
        @Schema(description = "Trained over concerned, in %; above 100 where some have left since") BigDecimal coverage,
        @NotNull @Schema(description = "Attendances of the year by skill; what has none is left out") Map<TrainingSkill, Integer> bySkill) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** By buyer, year and level, from the first year that has sessions or people to its last. */
    static List<TrainingTotalView> of(List<TrainingSessionBody> sessions, List<TrainingPopulationView> populations) {
        Map<String, TreeMap<Integer, TrainingPopulationBody>> counted = populations.stream()
                .collect(Collectors.groupingBy(TrainingPopulationView::buyer, TreeMap::new,
                        Collectors.toMap(TrainingPopulationView::year, TrainingPopulationView::body, (a, b) -> b,
                                TreeMap::new)));
        Map<String, List<TrainingSessionBody>> held = sessions.stream()
                .filter(session -> session.isHeld() && session.level() != null)
                .collect(Collectors.groupingBy(TrainingSessionBody::buyer, TreeMap::new, Collectors.toList()));
        counted.keySet().forEach(buyer -> held.putIfAbsent(buyer, List.of()));
        List<TrainingTotalView> totals = new ArrayList<>();
        held.forEach((buyer, of) -> {
            TreeMap<Integer, TrainingPopulationBody> people = counted.getOrDefault(buyer, new TreeMap<>());
            List<Integer> years = Stream
                    .concat(people.keySet().stream(), of.stream().map(session -> session.on().getYear())).toList();
            int first = years.stream().min(Comparator.naturalOrder()).orElseThrow();
            int last = years.stream().max(Comparator.naturalOrder()).orElseThrow();
            for (int year = first; year <= last; year++) {
                for (TrainingLevel level : TrainingLevel.values()) {
                    totals.add(of(buyer, year, level, of, people.floorEntry(year)));
                }
            }
        });
        return totals;
    }

    private static TrainingTotalView of(String buyer, int year, TrainingLevel level, List<TrainingSessionBody> sessions,
            Map.Entry<Integer, TrainingPopulationBody> people) {
        List<TrainingSessionBody> upTo = sessions.stream()
                .filter(session -> session.level() == level && session.on().getYear() <= year).toList();
        List<TrainingSessionBody> inYear = upTo.stream().filter(session -> session.on().getYear() == year).toList();
        int trained = upTo.stream().mapToInt(TrainingSessionBody::newlyTrained).sum();
        Integer concerned = people == null ? null : Integer.valueOf(people.getValue().of(level));
        return new TrainingTotalView(buyer, year, level, inYear.size(),
                inYear.stream().mapToInt(TrainingSessionBody::trained).sum(),
                inYear.stream().mapToInt(TrainingSessionBody::newlyTrained).sum(), trained, concerned,
                coverage(trained, concerned),
                inYear.stream().filter(session -> session.skill() != null).collect(Collectors.toMap(TrainingSessionBody::skill,
                        TrainingSessionBody::trained, Integer::sum, TreeMap::new)));
    }

    private static BigDecimal coverage(int trained, Integer concerned) {
        return concerned == null || concerned == 0 ? null
                : HUNDRED.multiply(BigDecimal.valueOf(trained)).divide(BigDecimal.valueOf(concerned), 1, RoundingMode.HALF_UP);
    }
}
