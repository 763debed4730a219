package fr.sillage.catalog.charter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.Cells;

/** Charters as the lines of a file, and what such a line says. */
final class CharterTable {

    /** A heading, and as much as a part may list. */
    private static final int MOST_SAID_OF_A_PART = 51;

    private CharterTable() {
    }

    static Map<CharterColumn, String> line(Charter charter) {
        Map<CharterColumn, String> line = texts(charter.body());
        line.put(CharterColumn.CODE, charter.code());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<CharterColumn, String> texts(CharterBody charter) {
        Map<CharterColumn, String> texts = new EnumMap<>(CharterColumn.class);
        texts.put(CharterColumn.TITLE, charter.title());
        texts.put(CharterColumn.SINCE, charter.since() == null ? "" : SurveyDates.text(charter.since()));
        texts.put(CharterColumn.SUMMARY, Objects.toString(charter.summary(), ""));
        texts.put(CharterColumn.ORIGIN, Objects.toString(charter.origin(), ""));
        texts.put(CharterColumn.COORDINATOR, Objects.toString(charter.coordinator(), ""));
        texts.put(CharterColumn.PARTS, CellItems.text(charter.parts().stream()
                .map(part -> Stream.concat(Stream.of(part.heading()), part.items().stream()).toList()).toList()));
        texts.put(CharterColumn.ACTIONS, String.join(" ", charter.actions()));
        texts.put(CharterColumn.URL, Objects.toString(charter.url(), ""));
        return texts;
    }

    static CharterBody charter(Cells<CharterColumn> cells) {
        List<CharterPart> parts = cells.items(CharterColumn.PARTS, MOST_SAID_OF_A_PART).stream()
                .map(said -> new CharterPart(said.get(0), said.stream().skip(1).filter(Objects::nonNull).toList())).toList();
        return new CharterBody(cells.text(CharterColumn.TITLE), cells.text(CharterColumn.SUMMARY),
                cells.text(CharterColumn.ORIGIN), cells.date(CharterColumn.SINCE), cells.text(CharterColumn.COORDINATOR), parts,
                cells.codes(CharterColumn.ACTIONS), cells.text(CharterColumn.URL));
    }
}
