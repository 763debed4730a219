package fr.sillage.reporting.view;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.report.content.ReportContent.ActionStatus;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** Counts over the schemes that the caller may read. */
@Schema(name = "DashboardView")
public record DashboardView(
        @NotNull @Schema(description = "The year whose figures are counted", examples = "2025") int year,
        @Schema(description = "Absent where all is told as of now") StaleView stale,
        @NotNull Tally total,
        @NotNull @Schema(description = "Those in force in the year") List<SchemeTally> schemes,
        @NotNull List<BuyerTally> buyers,
        @NotNull @Schema(description = "What two lead together counts for both") List<DirectorateTally> directorates,
        @NotNull @Schema(description = "Until the year told, each as it ended") List<YearTally> years,
        @NotNull Choices choices) {

    @Schema(name = "SchemeTally")
    public record SchemeTally(@NotNull SchemeHead scheme, @NotNull AsOf asOf, @NotNull Tally tally) {
    }

    @Schema(name = "BuyerTally")
    public record BuyerTally(@NotNull BuyerName buyer,
            @NotNull @Schema(description = "Its lines of figures that have a target, by where they stand") Map<ProgressStatus, Integer> progress,
            @NotNull Tally.Values values) {

        BuyerTally plus(BuyerTally other) {
            return new BuyerTally(buyer,
                    Tally.sum(progress, other.progress, () -> new EnumMap<>(ProgressStatus.class)), values.plus(other.values));
        }
    }

    @Schema(name = "DirectorateTally")
    public record DirectorateTally(@NotNull DirectorateName directorate, @NotNull Tally tally) {

        DirectorateTally plus(DirectorateTally other) {
            return new DirectorateTally(directorate, tally.plus(other.tally));
        }
    }

    @Schema(name = "YearTally")
    public record YearTally(@NotNull int year, @NotNull Tally.Values values,
            @NotNull @Schema(description = "As they stood at its end") Map<ActionStatus, Integer> actions,
            @NotNull @Schema(description = "Targeted actions done in it") int completions) {

        YearTally plus(YearTally other) {
            return new YearTally(year, values.plus(other.values),
                    Tally.sum(actions, other.actions, () -> new EnumMap<>(ActionStatus.class)),
                    completions + other.completions);
        }
    }

    /** What the filters can be set to. */
    @Schema(name = "DashboardChoices")
    public record Choices(@NotNull @Schema(description = "Years of the schemes that have begun") List<Integer> years,
            @NotNull List<BuyerName> buyers, @NotNull List<DirectorateName> directorates) {
    }

    static DashboardView of(int year, List<Integer> years, List<Situation> situations, DashboardFilter filter,
            StaleView stale) {
        List<SchemeTallies> all = situations.stream().map(situation -> new SchemeTallies(situation, filter)).toList();
        List<SchemeTally> schemes = all.stream().map(SchemeTallies::scheme).toList();
        return new DashboardView(year, stale,
                schemes.stream().map(SchemeTally::tally).reduce(Tally.none(), Tally::plus), schemes,
                merged(all.stream().flatMap(SchemeTallies::buyers), BuyerTally::buyer, BuyerTally::plus),
                merged(all.stream().flatMap(SchemeTallies::directorates), DirectorateTally::directorate,
                        DirectorateTally::plus),
                List.copyOf(all.stream().flatMap(SchemeTallies::years)
                        .collect(Collectors.toMap(YearTally::year, tally -> tally, YearTally::plus, TreeMap::new)).values()),
                new Choices(years, schemes.stream().flatMap(scheme -> scheme.scheme().buyers().stream()).distinct().toList(),
                        all.stream().flatMap(SchemeTallies::choices).distinct().toList()));
    }

    private static <T, K> List<T> merged(Stream<T> tallies, Function<T, K> key, BinaryOperator<T> plus) {
        Collection<T> merged = tallies.collect(Collectors.toMap(key, tally -> tally, plus, LinkedHashMap::new)).values();
        return List.copyOf(merged);
    }
}
