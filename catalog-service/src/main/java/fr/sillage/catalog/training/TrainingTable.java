package fr.sillage.catalog.training;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.Cells;

/** Sessions as the lines of a file, and what such a line says. */
final class TrainingTable {

    private TrainingTable() {
    }

    static Map<TrainingColumn, String> line(TrainingSession session) {
        Map<TrainingColumn, String> line = texts(session.body());
        line.put(TrainingColumn.CODE, session.code());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<TrainingColumn, String> texts(TrainingSessionBody session) {
        Map<TrainingColumn, String> texts = new EnumMap<>(TrainingColumn.class);
        texts.put(TrainingColumn.BUYER, session.buyer());
        texts.put(TrainingColumn.LEVEL, session.level() == null ? "" : session.level().label());
        texts.put(TrainingColumn.SKILL, session.skill() == null ? "" : session.skill().label());
        texts.put(TrainingColumn.AUDIENCE, session.audience().label());
        texts.put(TrainingColumn.TITLE, session.title());
        texts.put(TrainingColumn.ON, SurveyDates.text(session.on().toString()));
        texts.put(TrainingColumn.HOURS,
                session.hours() == null ? "" : session.hours().toPlainString().replace('.', ','));
        texts.put(TrainingColumn.TRAINER, text(session.trainer()));
        texts.put(TrainingColumn.CONCERNED, text(session.concerned()));
        texts.put(TrainingColumn.TRAINED, text(session.trained()));
        texts.put(TrainingColumn.FIRST_TIME, text(session.firstTime()));
        texts.put(TrainingColumn.NOTE, text(session.note()));
        return texts;
    }

    static TrainingSessionBody session(Cells<TrainingColumn> cells) {
        return new TrainingSessionBody(cells.text(TrainingColumn.BUYER),
                cells.term(TrainingColumn.LEVEL, TrainingLevel.values()),
                cells.term(TrainingColumn.SKILL, TrainingSkill.values()),
                cells.term(TrainingColumn.AUDIENCE, TrainingAudience.values()), cells.text(TrainingColumn.TITLE),
                cells.day(TrainingColumn.ON), cells.number(TrainingColumn.HOURS), cells.text(TrainingColumn.TRAINER),
                cells.count(TrainingColumn.CONCERNED), cells.count(TrainingColumn.TRAINED),
                cells.count(TrainingColumn.FIRST_TIME), cells.text(TrainingColumn.NOTE));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
