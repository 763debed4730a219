package fr.sillage.reporting.schedule;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ReminderView(
        @NotNull @Schema(examples = "2025") int year,
        @NotNull @Schema(description = "How long before the report is due, as the schedule says it", examples = "P7D") String before,
        @NotNull Instant dueAt,
        @NotNull @Schema(description = "When it was recorded: what follows was so then") Instant madeAt,
        @NotNull @Schema(description = "How many figures were missing", examples = "3") int figures,
        @NotNull @Schema(description = "How many of them were past their day", examples = "1") int late,
        @NotNull @Schema(description = "From whom, those who owe most first; empty where nothing was missing") List<MissingFrom> missing,
        @NotNull @Schema(description = "For people, in French", examples = "Bilan annuel 2025, attendu le 1er février 2026 à 6 h 00 : 3 chiffres manquent, dont 1 en retard.") String words) {

    static ReminderView from(Reminder reminder) {
        var words = new ReminderWords(reminder);
        return new ReminderView(reminder.year(), reminder.before(), reminder.dueAt(), reminder.madeAt(), words.figures(),
                words.late(), reminder.missing(), words.title());
    }
}
