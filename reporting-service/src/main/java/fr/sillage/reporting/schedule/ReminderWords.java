package fr.sillage.reporting.schedule;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import fr.sillage.reporting.kind.ReportKind;

/** A reminder as people read it. */
final class ReminderWords {

    private final Reminder reminder;

    ReminderWords(Reminder reminder) {
        this.reminder = reminder;
    }

    int figures() {
        return reminder.missing().stream().mapToInt(MissingFrom::figures).sum();
    }

    int late() {
        return reminder.missing().stream().mapToInt(MissingFrom::late).sum();
    }

    String title() {
        return "%s %d, attendu le %s\u202F: %s.".formatted(ReportKind.of(reminder.kind()).orElseThrow().title(),
                reminder.year(),
                FrenchMoment.of(reminder.dueAt(), ZoneId.of(reminder.zone())),
                reminder.missing().isEmpty() ? "aucun chiffre ne manque" : missing());
    }

    private String missing() {
        return figures(figures()) + (figures() > 1 ? " manquent" : " manque") + ofThemLate(figures(), late());
    }

    /** A line for each of those responsible. */
    List<String> lines() {
        return reminder.missing().stream()
                .map(from -> "%s\u202F: %s%s, à donner pour le %s".formatted(from.name(), figures(from.figures()),
                        ofThemLate(from.figures(), from.late()), FrenchMoment.day(from.by().atStartOfDay(ZoneOffset.UTC))))
                .toList();
    }

    private static String figures(int count) {
        return count + "\u00A0" + (count > 1 ? "chiffres" : "chiffre");
    }

    static String ofThemLate(int count, int late) {
        if (late == 0) {
            return "";
        }
        return late < count ? ", dont " + late + " en retard" : count == 1 ? ", en retard" : ", tous en retard";
    }
}
