package fr.sillage.catalog.referent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.vocabulary.Theme;

/** Referents as the lines of a file, and what such a line says. */
final class ReferentTable {

    private ReferentTable() {
    }

    static Map<ReferentColumn, String> line(Referent referent) {
        Map<ReferentColumn, String> line = texts(referent.body());
        line.put(ReferentColumn.CODE, referent.code());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<ReferentColumn, String> texts(ReferentBody referent) {
        Map<ReferentColumn, String> texts = new EnumMap<>(ReferentColumn.class);
        texts.put(ReferentColumn.FUNCTION, referent.function());
        texts.put(ReferentColumn.MAILBOX, referent.mailbox());
        texts.put(ReferentColumn.DIRECTORATE, Objects.toString(referent.directorate(), ""));
        texts.put(ReferentColumn.HELPS, Objects.toString(referent.helps(), ""));
        texts.put(ReferentColumn.THEMES, SurveyWords.joined(referent.themes().stream().map(Theme::label).toList()));
        texts.put(ReferentColumn.FAMILIES, String.join(" ", referent.families()));
        return texts;
    }

    static ReferentBody referent(Cells<ReferentColumn> cells) {
        return new ReferentBody(cells.text(ReferentColumn.FUNCTION), cells.text(ReferentColumn.MAILBOX),
                cells.text(ReferentColumn.DIRECTORATE), cells.text(ReferentColumn.HELPS),
                cells.terms(ReferentColumn.THEMES, Theme.values()), cells.codes(ReferentColumn.FAMILIES));
    }
}
