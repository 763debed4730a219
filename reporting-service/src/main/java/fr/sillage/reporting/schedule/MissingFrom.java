package fr.sillage.reporting.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.OwedFigure;
import fr.sillage.reporting.gathering.OwedFigure.OwedBy;

/** How many figures one of those responsible still owes. */
@Schema(name = "MissingFrom")
public record MissingFrom(
        @NotNull @Schema(examples = "Direction des achats") String name,
        @Schema(examples = "achats") String directorate,
        @NotNull @Schema(examples = "3") int figures,
        @NotNull @Schema(description = "How many of them are past their day", examples = "1") int late,
        @NotNull @Schema(description = "The first of their days", examples = "2026-03-31") LocalDate by) {

    /** Those who owe most first. */
    static List<MissingFrom> count(List<OwedFigure> owed) {
        Map<OwedBy, List<OwedFigure>> byName = owed.stream()
                .collect(Collectors.groupingBy(OwedFigure::owedBy, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(MissingFrom::figures).reversed().thenComparing(MissingFrom::name)).toList();
    }

    private static MissingFrom of(OwedBy by, List<OwedFigure> owed) {
        return new MissingFrom(by.name(), by.directorate(), owed.size(), (int) owed.stream().filter(OwedFigure::isLate).count(),
                owed.stream().map(OwedFigure::dueOn).min(Comparator.naturalOrder()).orElseThrow());
    }
}
