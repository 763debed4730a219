package fr.sillage.catalog.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.framework.FrameworkAction;
import fr.sillage.catalog.table.Cells;

/** Answers as the lines of a form, and what such a line says. */
final class AnswerTable {

    /** Of an action of which nothing is said yet. */
    static final AnswerBody BLANK = new AnswerBody(null, null, null, null);

    private AnswerTable() {
    }

    static Map<AnswerColumn, String> line(FrameworkAction action, AnswerBody answer) {
        Map<AnswerColumn, String> line = texts(answer);
        line.put(AnswerColumn.ACTION, action.code());
        line.put(AnswerColumn.TITLE, action.title());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<AnswerColumn, String> texts(AnswerBody answer) {
        Map<AnswerColumn, String> texts = new EnumMap<>(AnswerColumn.class);
        texts.put(AnswerColumn.STATUS, answer.status() == null ? "" : answer.status().label());
        texts.put(AnswerColumn.LEVEL, Objects.toString(answer.level(), ""));
        texts.put(AnswerColumn.EVIDENCE, Objects.toString(answer.evidence(), ""));
        texts.put(AnswerColumn.NOTE, Objects.toString(answer.note(), ""));
        return texts;
    }

    static AnswerBody answer(Cells<AnswerColumn> cells) {
        return new AnswerBody(cells.term(AnswerColumn.STATUS, AnswerStatus.values()), cells.count(AnswerColumn.LEVEL),
                cells.text(AnswerColumn.EVIDENCE), cells.text(AnswerColumn.NOTE));
    }
}
