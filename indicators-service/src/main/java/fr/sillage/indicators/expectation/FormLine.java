package fr.sillage.indicators.expectation;

import java.time.LocalDate;
import java.util.List;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Coverage;

/**
 * A line of the form to fill in: the columns of an ingestion, among them some for people, which an ingestion skips. The
 * column of the day it is due tells an ingestion that a line not filled in is no fault.
 *
 * @param item empty for the declared total
 */
record FormLine(String measure, String title, String buyer, String item, String itemLabel, String period, String unit,
        int scale, LocalDate dueOn, String owedBy, String state) {

    static final List<String> HEADER = List.of("mesure", "libellé", "acheteur", "poste", "libellé du poste", "période",
            "valeur",
            "unité", "statut", "commentaire", "motif", "échéance", "responsable", "état");

    static FormLine from(ExpectedFigureView figure) {
        boolean total = figure.item().equals(Quantity.TOTAL);
        return new FormLine(figure.measure(), figure.title(), figure.buyer(), total ? "" : figure.item(),
                total ? "ensemble" : figure.label(), figure.period().toString(), figure.unit(), figure.scale(),
                figure.dueOn(), figure.owedBy().name(), state(figure));
    }

    private static String state(ExpectedFigureView figure) {
        Coverage coverage = figure.coverage();
        return coverage == null ? figure.state().word()
                : "%s (%d %s sur %d)".formatted(figure.state().word(), coverage.present(), coverage.unit().word(),
                        coverage.expected());
    }
}
