package fr.sillage.catalog.pilot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.table.TableFiles;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.pilot.PilotBody.Generalised;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.Cell;
import fr.sillage.catalog.table.LineForm;
import fr.sillage.catalog.vocabulary.Theme;

/** A pilot contract as a line of a file. */
final class PilotForm implements LineForm<PilotColumn, PilotBody> {

    static final PilotForm FORM = new PilotForm();

    static final TableFiles<PilotColumn> FILES = new TableFiles<>(PilotColumn.class, "marchés tests", List.of(
            "Comment remplir ce fichier",
            "Une ligne par marché test. Code — minuscules, chiffres, points et tirets\u202F; un code inconnu crée un marché test.",
            "État — candidat, en cours, conclu ou abandonné. Un marché test conclu dit ses résultats et ses enseignements\u202F; "
                    + "abandonné, ses enseignements\u202F; la généralisation ne concerne que ce qui est conclu.",
            "Intention — sa référence. Marché — le SIRET de l’acheteur, puis le numéro du marché.",
            "Thèmes — séparés par une barre verticale. Familles concernées, éléments de la bibliothèque — leurs codes, séparés "
                    + "par des espaces.",
            "Début, fin — une année (2027), un mois (09/2027) ou un jour (15/09/2027).",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private PilotForm() {
    }

    @Override
    public Class<PilotBody> type() {
        return PilotBody.class;
    }

    @Override
    public PilotColumn key() {
        return PilotColumn.CODE;
    }

    @Override
    public String title(PilotBody body) {
        return body.title();
    }

    static Map<PilotColumn, String> line(Pilot pilot) {
        Map<PilotColumn, String> line = texts(pilot.body());
        line.put(PilotColumn.CODE, pilot.code());
        return line;
    }

    @Override
    public Map<PilotColumn, String> texts(TableRow<PilotColumn> row, PilotBody body) {
        return texts(body);
    }

    private static Map<PilotColumn, String> texts(PilotBody body) {
        Map<PilotColumn, String> texts = new EnumMap<>(PilotColumn.class);
        texts.put(PilotColumn.TITLE, body.title());
        texts.put(PilotColumn.STATE, body.state().label());
        texts.put(PilotColumn.FAMILY, body.family());
        texts.put(PilotColumn.INTENTION, text(body.intention()));
        texts.put(PilotColumn.CONTRACT,
                body.contract() == null ? "" : body.contract().buyer() + " " + body.contract().contract());
        texts.put(PilotColumn.TRIED, body.tried());
        texts.put(PilotColumn.THEMES, SurveyWords.joined(body.themes().stream().map(Theme::label).toList()));
        texts.put(PilotColumn.START, body.start() == null ? "" : SurveyDates.text(body.start()));
        texts.put(PilotColumn.END, body.end() == null ? "" : SurveyDates.text(body.end()));
        texts.put(PilotColumn.RESULTS, text(body.results()));
        texts.put(PilotColumn.LESSONS, text(body.lessons()));
        Generalised done = body.generalised() == null ? new Generalised(null, null, null) : body.generalised();
        texts.put(PilotColumn.GENERALISED, text(done.text()));
        texts.put(PilotColumn.GENERALISED_FAMILIES, String.join(" ", done.families()));
        texts.put(PilotColumn.GENERALISED_LIBRARY, String.join(" ", done.library()));
        return texts;
    }

    private static String text(String text) {
        return Objects.toString(text, "");
    }

    @Override
    public void put(TableRow<PilotColumn> row, Cell<PilotColumn> cell, ObjectNode body) {
        switch (cell.column()) {
            case CODE -> {
            }
            case TITLE -> cell.text(body, "title");
            case STATE -> cell.term(body, "state", PilotState.values());
            case FAMILY -> cell.text(body, "family");
            case INTENTION -> cell.text(body, "intention");
            case CONTRACT -> contract(cell.text(), body);
            case TRIED -> cell.text(body, "tried");
            case THEMES -> cell.terms(body, "themes", Theme.values());
            case START -> cell.date(body, "start");
            case END -> cell.date(body, "end");
            case RESULTS -> cell.text(body, "results");
            case LESSONS -> cell.text(body, "lessons");
            case GENERALISED -> cell.text(LineForm.part(body, "generalised"), "text");
            case GENERALISED_FAMILIES -> cell.codes(LineForm.part(body, "generalised"), "families");
            case GENERALISED_LIBRARY -> cell.codes(LineForm.part(body, "generalised"), "library");
        }
    }

    private static void contract(String text, ObjectNode body) {
        String[] words = text.split("\\s+", 2);
        if (text.isEmpty()) {
            body.remove("contract");
        } else {
            body.putObject("contract").put("buyer", words[0]).put("contract", words.length < 2 ? "" : words[1]);
        }
    }

    @Override
    public void settle(ObjectNode body) {
        LineForm.removeEmpty(body, "generalised");
    }
}
