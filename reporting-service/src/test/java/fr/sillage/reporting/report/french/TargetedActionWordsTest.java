package fr.sillage.reporting.report.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.report.content.ReportContent.Completion;
import fr.sillage.reporting.report.content.ReportContent.Deadline;
import fr.sillage.reporting.report.content.ReportContent.Recurrence;
import fr.sillage.reporting.report.content.ReportContent.TargetedAction;

class TargetedActionWordsTest {

    private final TargetedActionWords words = new TargetedActionWords(2025, LocalDate.of(2026, 1, 1));

    private String told(Recurrence recurrence, Deadline deadline, Completion... completions) {
        return told(words, recurrence, deadline, completions);
    }

    private static String told(TargetedActionWords words, Recurrence recurrence, Deadline deadline,
            Completion... completions) {
        TargetedAction action = new TargetedAction("a", "Titre", recurrence, deadline, null, List.of(completions));
        return (words.situation(action) + " | " + String.join(" ", words.sentences(action))).replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    @Test
    void A_deed_done_once_has_its_date_and_evidence() {
        assertThat(told(Recurrence.ONCE, new Deadline(null, "2024", "2026"),
                new Completion(2024, LocalDate.of(2024, 12, 1), "Douze bilans remis.")))
                .isEqualTo("Fait | Échéance : 2024. Cette action a été faite le 1er décembre 2024 (Douze bilans remis)."
                        + " Un bilan d’étape est prévu en 2026.");
    }

    @Test
    void A_deed_not_done_is_told_before_and_after_its_deadline() {
        assertThat(told(Recurrence.ONCE, new Deadline(null, "2028", null)))
                .isEqualTo("À faire | Cette action n’est pas encore faite ; son échéance est 2028.");
        assertThat(told(Recurrence.ONCE, new Deadline(null, "2024", null)))
                .isEqualTo("Échéance passée | L’échéance (2024) est passée et aucune réalisation n’est enregistrée.");
    }

    @Test
    void A_deed_is_late_from_the_day_after_its_last_whatever_year_the_figures_are_of() {
        TargetedActionWords thatDay = new TargetedActionWords(2025, LocalDate.of(2026, 6, 30));
        TargetedActionWords theNext = new TargetedActionWords(2025, LocalDate.of(2026, 7, 1));
        assertThat(told(thatDay, Recurrence.ONCE, new Deadline(null, "2026-06-30", null))).startsWith("À faire");
        assertThat(told(theNext, Recurrence.ONCE, new Deadline(null, "2026-06", "2026-06-01")))
                .isEqualTo("Échéance passée | L’échéance (juin 2026) est passée et aucune réalisation n’est enregistrée."
                        + " Un bilan d’étape était prévu le 1er juin 2026.");
    }

    @Test
    void Of_a_year_that_is_not_over_nothing_is_said_to_be_without_trace() {
        assertThat(told(new TargetedActionWords(2026, LocalDate.of(2026, 12, 31)), Recurrence.YEARLY, null))
                .isEqualTo("À faire en 2026 | Cette action est à mener chaque année ; aucune réalisation n’est encore"
                        + " enregistrée pour 2026.");
    }

    @Test
    void A_yearly_deed_whose_years_are_over_is_not_to_come() {
        assertThat(told(Recurrence.YEARLY, new Deadline("2022", "2024", null)))
                .isEqualTo("Plus à mener | Cette action était à mener chaque année, de 2022 à 2024.");
    }

    @Test
    void A_yearly_deed_is_told_for_the_year_and_the_years_before() {
        assertThat(told(Recurrence.YEARLY, null, new Completion(2024, LocalDate.of(2024, 1, 31), null),
                new Completion(2025, LocalDate.of(2025, 2, 2), null)))
                .isEqualTo("Fait en 2025 | Cette action, à mener chaque année, a été faite le 2 février 2025."
                        + " Elle l’avait déjà été en 2024.");
        assertThat(told(Recurrence.YEARLY, null, new Completion(2024, LocalDate.of(2024, 1, 31), null)))
                .isEqualTo("Pas de trace en 2025 | Cette action est à mener chaque année ; aucune réalisation n’est"
                        + " enregistrée pour 2025. Elle avait été faite en 2024.");
    }

    @Test
    void A_yearly_deed_that_begins_later_is_to_come() {
        assertThat(told(Recurrence.YEARLY, new Deadline("2026", null, null)))
                .isEqualTo("À venir | Cette action sera à mener chaque année à partir de 2026.");
    }

    @Test
    void A_day_is_told_as_a_day() {
        assertThat(told(Recurrence.ONCE, new Deadline(null, "2026-06-30", "2026-03-01")))
                .isEqualTo("À faire | Cette action n’est pas encore faite ; son échéance est le 30 juin 2026."
                        + " Un bilan d’étape est prévu le 1er mars 2026.");
        assertThat(told(Recurrence.ONCE, new Deadline(null, "2026-04", "2024-10-02")))
                .endsWith("son échéance est avril 2026. Un bilan d’étape était prévu le 2 octobre 2024.");
        assertThat(DeadlineWords.of(new Deadline(null, "2024", "2026-06-30")))
                .contains("2024, avec un bilan d’étape le 30\u00A0juin 2026");
        assertThat(DeadlineWords.of(new Deadline(null, "2024", "2026"))).contains("2024, avec un bilan d’étape en 2026");
    }

    @Test
    void Months_that_begin_with_a_vowel_are_elided() {
        assertThat(DeadlineWords.of(new Deadline("2026-04", null, null))).contains("à partir d’avril 2026");
        assertThat(DeadlineWords.of(new Deadline("2026-08", "2026-10", null))).contains("d’août 2026 à octobre 2026");
        assertThat(DeadlineWords.of(new Deadline("2026-10", "2027-06-30", null)))
                .contains("d’octobre 2026 au 30\u00A0juin 2027");
        assertThat(DeadlineWords.of(new Deadline("2026-05", null, null))).contains("à partir de mai 2026");
    }
}
