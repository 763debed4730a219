package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** How many there are of each, in a part of a scheme or of several: counted, never added up into a figure. */
@Schema(name = "Tally")
public record Tally(
        @NotNull int objectives,
        @NotNull @Schema(description = "Lines of figures that have a target, by where they stand") Map<ProgressStatus, Integer> progress,
        @NotNull @Schema(description = "Figures of the year") Values values,
        @NotNull @Schema(description = "Actions by status; one with parts is told by them") Map<ActionStatus, Integer> actions,
        @NotNull @Schema(description = "What should be done by now") int late) {

    @Schema(name = "ValueTally")
    public record Values(@NotNull int known, @NotNull @Schema(description = "Confidential or not for publication") int withheld,
            @NotNull int missing) {

        static Values of(Collection<Line> lines, int year) {
            return new Values(count(lines, year, Line.Presence.KNOWN), count(lines, year, Line.Presence.WITHHELD),
                    count(lines, year, Line.Presence.MISSING));
        }

        private static int count(Collection<Line> lines, int year, Line.Presence presence) {
            return (int) lines.stream().filter(line -> line.presenceIn(year) == presence).count();
        }

        Values plus(Values other) {
            return new Values(known + other.known, withheld + other.withheld, missing + other.missing);
        }
    }

    static Tally none() {
        return of(List.of(), List.of(), List.of(), 0, 0, LocalDate.EPOCH);
    }

    static Tally of(Collection<CatalogSnapshot.Objective> objectives, List<Line> lines,
            Collection<CatalogSnapshot.Action> leaves, int late, int year, LocalDate today) {
        return new Tally(objectives.size(), Lines.counts(lines), Values.of(Lines.distinct(lines), year),
                ActionStanding.counts(leaves, today), late);
    }

    Tally plus(Tally other) {
        return new Tally(objectives + other.objectives,
                sum(progress, other.progress, () -> new EnumMap<>(ProgressStatus.class)),
                values.plus(other.values), sum(actions, other.actions, () -> new EnumMap<>(ActionStatus.class)),
                late + other.late);
    }

    static <K> Map<K, Integer> sum(Map<K, Integer> one, Map<K, Integer> other, Supplier<Map<K, Integer>> empty) {
        Map<K, Integer> sum = empty.get();
        sum.putAll(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }
}
