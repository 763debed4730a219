package fr.sillage.catalog.pilot;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.intention.ContractKey;
import fr.sillage.catalog.pilot.PilotBody.Generalised;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.vocabulary.Theme;

/** Pilot contracts as the lines of a file, and what such a line says. */
final class PilotTable {

    private static final Generalised NOWHERE = new Generalised(null, null, null);

    private PilotTable() {
    }

    static Map<PilotColumn, String> line(Pilot pilot) {
        Map<PilotColumn, String> line = texts(pilot.body());
        line.put(PilotColumn.CODE, pilot.code());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<PilotColumn, String> texts(PilotBody pilot) {
        Map<PilotColumn, String> texts = new EnumMap<>(PilotColumn.class);
        texts.put(PilotColumn.TITLE, pilot.title());
        texts.put(PilotColumn.STATE, pilot.state().label());
        texts.put(PilotColumn.FAMILY, pilot.family());
        texts.put(PilotColumn.INTENTION, text(pilot.intention()));
        texts.put(PilotColumn.CONTRACT,
                pilot.contract() == null ? "" : pilot.contract().buyer() + " " + pilot.contract().contract());
        texts.put(PilotColumn.TRIED, pilot.tried());
        texts.put(PilotColumn.THEMES, SurveyWords.joined(pilot.themes().stream().map(Theme::label).toList()));
        texts.put(PilotColumn.START, pilot.start() == null ? "" : SurveyDates.text(pilot.start()));
        texts.put(PilotColumn.END, pilot.end() == null ? "" : SurveyDates.text(pilot.end()));
        texts.put(PilotColumn.RESULTS, text(pilot.results()));
        texts.put(PilotColumn.LESSONS, text(pilot.lessons()));
        Generalised done = Objects.requireNonNullElse(pilot.generalised(), NOWHERE);
        texts.put(PilotColumn.GENERALISED, text(done.text()));
        texts.put(PilotColumn.GENERALISED_FAMILIES, String.join(" ", done.families()));
        texts.put(PilotColumn.GENERALISED_LIBRARY, String.join(" ", done.library()));
        return texts;
    }

    private static String text(String text) {
        return Objects.toString(text, "");
    }

    static PilotBody pilot(Cells<PilotColumn> cells) {
        var done = new Generalised(cells.text(PilotColumn.GENERALISED), cells.codes(PilotColumn.GENERALISED_FAMILIES),
                cells.codes(PilotColumn.GENERALISED_LIBRARY));
        return new PilotBody(cells.text(PilotColumn.TITLE), cells.term(PilotColumn.STATE, PilotState.values()),
                cells.text(PilotColumn.FAMILY), cells.text(PilotColumn.INTENTION), contract(cells.text(PilotColumn.CONTRACT)),
                cells.text(PilotColumn.TRIED), cells.terms(PilotColumn.THEMES, Theme.values()), cells.date(PilotColumn.START),
                cells.date(PilotColumn.END), cells.text(PilotColumn.RESULTS), cells.text(PilotColumn.LESSONS),
                done.equals(NOWHERE) ? null : done);
    }

    private static ContractKey contract(String text) {
        if (text == null) {
            return null;
        }
        String[] words = text.split("\\s+", 2);
        return new ContractKey(words[0], words.length < 2 ? "" : words[1]);
    }
}
