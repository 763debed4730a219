package fr.sillage.catalog.network;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.catalog.network.NeedsSurveyBody.Answer;
import fr.sillage.catalog.network.NeedsSurveyBody.Kind;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.Cells;

/** Surveys as the lines of a file, with a column for each kind of answer, and what such a line says. */
final class NeedsTable {

    private NeedsTable() {
    }

    static Map<NeedsColumn, String> line(NeedsSurvey survey) {
        Map<NeedsColumn, String> line = texts(survey.body());
        line.put(NeedsColumn.CODE, survey.code());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<NeedsColumn, String> texts(NeedsSurveyBody survey) {
        Map<NeedsColumn, String> texts = new EnumMap<>(NeedsColumn.class);
        texts.put(NeedsColumn.TITLE, survey.title());
        texts.put(NeedsColumn.ASKED_ON, survey.askedOn() == null ? "" : SurveyDates.text(survey.askedOn()));
        texts.put(NeedsColumn.NETWORK, text(survey.network()));
        texts.put(NeedsColumn.ASKED, text(survey.asked()));
        texts.put(NeedsColumn.ANSWERED, text(survey.answered()));
        texts.put(NeedsColumn.BRAKES, answers(survey, Kind.BRAKE));
        texts.put(NeedsColumn.INFORMATION, answers(survey, Kind.INFORMATION));
        texts.put(NeedsColumn.TRAINING, answers(survey, Kind.TRAINING));
        texts.put(NeedsColumn.CONCLUSION, text(survey.conclusion()));
        return texts;
    }

    private static String answers(NeedsSurveyBody survey, Kind kind) {
        return CellItems.text(survey.answers().stream().filter(answer -> answer.kind() == kind)
                .map(answer -> Arrays.asList(answer.text(), answer.count() == null ? null : answer.count().toString()))
                .toList());
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    static NeedsSurveyBody survey(Cells<NeedsColumn> cells) {
        List<Answer> answers = Stream.of(answers(cells, NeedsColumn.BRAKES, Kind.BRAKE),
                answers(cells, NeedsColumn.INFORMATION, Kind.INFORMATION), answers(cells, NeedsColumn.TRAINING, Kind.TRAINING))
                .flatMap(List::stream).toList();
        return new NeedsSurveyBody(cells.text(NeedsColumn.TITLE), cells.date(NeedsColumn.ASKED_ON),
                cells.text(NeedsColumn.NETWORK), cells.count(NeedsColumn.ASKED), cells.count(NeedsColumn.ANSWERED), answers,
                cells.text(NeedsColumn.CONCLUSION));
    }

    private static List<Answer> answers(Cells<NeedsColumn> cells, NeedsColumn column, Kind kind) {
        return cells.items(column, 2).stream().map(said -> new Answer(kind, said.get(0), count(cells, column, said.get(1))))
                .toList();
    }

    private static Integer count(Cells<NeedsColumn> cells, NeedsColumn column, String text) {
        if (text == null) {
            return null;
        }
        Optional<Integer> count = SurveyWords.number(text)
                .filter(number -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 9)
                .map(BigDecimal::intValue);
        if (count.isEmpty()) {
            cells.fault(column, "survey-no-number", text);
        }
        return count.orElse(null);
    }
}
