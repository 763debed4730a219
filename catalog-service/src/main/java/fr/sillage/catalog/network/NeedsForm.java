package fr.sillage.catalog.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.table.TableFiles;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.network.NeedsSurveyBody.Kind;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.Cell;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.LineForm;

/** A survey as a line of a file: a column for each kind of answer. */
final class NeedsForm implements LineForm<NeedsColumn, NeedsSurveyBody> {

    static final NeedsForm FORM = new NeedsForm();

    static final TableFiles<NeedsColumn> FILES = new TableFiles<>(NeedsColumn.class, "enquêtes", List.of(
            "Comment remplir ce fichier",
            "Une ligne par enquête auprès des acheteurs. Un code inconnu crée une enquête.",
            "Sollicités, répondants — combien ils étaient\u202F: aucune donnée sur les personnes n’a sa place ici.",
            "Freins, besoins d’information, besoins de formation — réponse // nombre de personnes, une ligne pour chacune.",
            "Date — une année (2027), un mois (03/2027) ou un jour (15/03/2027).",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private NeedsForm() {
    }

    @Override
    public Class<NeedsSurveyBody> type() {
        return NeedsSurveyBody.class;
    }

    @Override
    public NeedsColumn key() {
        return NeedsColumn.CODE;
    }

    @Override
    public String title(NeedsSurveyBody body) {
        return body.title();
    }

    static Map<NeedsColumn, String> line(NeedsSurvey survey) {
        Map<NeedsColumn, String> line = texts(survey.body());
        line.put(NeedsColumn.CODE, survey.code());
        return line;
    }

    @Override
    public Map<NeedsColumn, String> texts(TableRow<NeedsColumn> row, NeedsSurveyBody body) {
        return texts(body);
    }

    private static Map<NeedsColumn, String> texts(NeedsSurveyBody body) {
        Map<NeedsColumn, String> texts = new EnumMap<>(NeedsColumn.class);
        texts.put(NeedsColumn.TITLE, body.title());
        texts.put(NeedsColumn.ASKED_ON, body.askedOn() == null ? "" : SurveyDates.text(body.askedOn()));
        texts.put(NeedsColumn.NETWORK, text(body.network()));
        texts.put(NeedsColumn.ASKED, text(body.asked()));
        texts.put(NeedsColumn.ANSWERED, text(body.answered()));
        texts.put(NeedsColumn.BRAKES, answers(body, Kind.BRAKE));
        texts.put(NeedsColumn.INFORMATION, answers(body, Kind.INFORMATION));
        texts.put(NeedsColumn.TRAINING, answers(body, Kind.TRAINING));
        texts.put(NeedsColumn.CONCLUSION, text(body.conclusion()));
        return texts;
    }

    private static String answers(NeedsSurveyBody body, Kind kind) {
        return CellItems.text(body.answers().stream().filter(answer -> answer.kind() == kind)
                .map(answer -> Arrays.asList(answer.text(), answer.count() == null ? null : answer.count().toString()))
                .toList());
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    @Override
    public void put(TableRow<NeedsColumn> row, Cell<NeedsColumn> cell, ObjectNode body) {
        switch (cell.column()) {
            case CODE -> {
            }
            case TITLE -> cell.text(body, "title");
            case ASKED_ON -> cell.date(body, "askedOn");
            case NETWORK -> cell.text(body, "network");
            case ASKED -> cell.whole(body, "asked");
            case ANSWERED -> cell.whole(body, "answered");
            case BRAKES -> answers(cell, body, Kind.BRAKE);
            case INFORMATION -> answers(cell, body, Kind.INFORMATION);
            case TRAINING -> answers(cell, body, Kind.TRAINING);
            case CONCLUSION -> cell.text(body, "conclusion");
        }
    }

    /** Those of one kind in place of those that there were, in the order of the kinds. */
    private static void answers(Cell<NeedsColumn> cell, ObjectNode body, Kind kind) {
        ObjectNode read = body.objectNode();
        cell.items(read, "answers", "text", "count").forEach(answer -> {
            answer.put("kind", kind.name());
            if (answer.has("count")) {
                new Cell<>(cell.column(), answer.get("count").asText(), cell.faults()).whole(answer, "count");
            }
        });
        ArrayNode before = body.withArray("answers");
        List<JsonNode> after = new ArrayList<>();
        for (Kind one : Kind.values()) {
            (one == kind ? read.withArray("answers") : before).forEach(answer -> {
                if (answer.path("kind").asText().equals(one.name())) {
                    after.add(answer);
                }
            });
        }
        body.putArray("answers").addAll(after);
    }
}
