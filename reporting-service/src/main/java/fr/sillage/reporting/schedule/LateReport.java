package fr.sillage.reporting.schedule;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.run.DueReport;

/** A report that a schedule promised and that is not there. */
public record LateReport(
        @NotNull @Schema(examples = "annual") String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull Instant dueAt,
        @NotNull @Schema(description = "When the schedule’s delay was over") Instant since,
        @Schema(description = "The run that tries to make it; absent where no instance has begun to, and for those who may not read it") Long run,
        @NotNull @Schema(description = "For people, in French", examples = "Bilan annuel 2025 : en retard, attendu le 1er février 2026 à 6 h 00. Le service catalogue ne répond pas.") String words) {

    static LateReport of(DueReport due, ZoneId zone, Long run, String reason) {
        String words = "%s %d\u202F: en retard, attendu le %s.".formatted(ReportKind.of(due.kind()).orElseThrow().title(),
                due.year(), FrenchMoment.of(due.dueAt(), zone));
        return new LateReport(due.kind(), due.year(), due.dueAt(), due.lateAt(), run,
                reason == null ? words : words + " " + reason);
    }
}
