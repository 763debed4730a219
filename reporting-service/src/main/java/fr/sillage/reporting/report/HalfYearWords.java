package fr.sillage.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;

/** Counts the first half of a year: its results are not known yet, its actions and the figures that are late are. */
final class HalfYearWords {

    private final ReportContent content;
    private final ActionCounts actions;

    HalfYearWords(ReportContent content, LocalDate lastDay) {
        this.content = content;
        this.actions = new ActionCounts(content, lastDay);
    }

    ReportPage.YearInBrief brief() {
        List<ReportPage.Tile> tiles = new ArrayList<>();
        tiles.add(ReportPage.Tile.counting(content.allObjectives().count(), "objectif", "objectifs"));
        tiles.add(actions.tile(ReportContent.ActionStatus.COMPLETED, "action terminée", "actions terminées"));
        tiles.add(actions.tile(ReportContent.ActionStatus.IN_PROGRESS, "action en cours", "actions en cours"));
        tiles.add(actions.tile(ReportContent.ActionStatus.NOT_STARTED, "action non initiée", "actions non initiées"));
        tiles.add(ReportPage.Tile.counting(content.missing().values().size(), "valeur en retard", "valeurs en retard"));
        return new ReportPage.YearInBrief(tiles, null, actions.all(),
                French.typeset("Les résultats de l’année ne sont pas encore connus : le bilan annuel les donnera."));
    }
}
