package fr.sillage.catalog.referent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.table.TableFiles;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.Cell;
import fr.sillage.catalog.table.LineForm;
import fr.sillage.catalog.vocabulary.Theme;

/** A referent as a line of a file. */
final class ReferentForm implements LineForm<ReferentColumn, ReferentBody> {

    static final ReferentForm FORM = new ReferentForm();

    static final TableFiles<ReferentColumn> FILES = new TableFiles<>(ReferentColumn.class, "référents", List.of(
            "Comment remplir ce fichier",
            "Une ligne par fonction qui renseigne les acheteurs. Un code inconnu crée un référent.",
            "Fonction, boîte partagée — jamais le nom, l’adresse ou le numéro d’une personne\u202F: la fonction reste quand les "
                    + "personnes changent.",
            "Thèmes — séparés par une barre verticale. Familles — leurs codes, séparés par des espaces\u202F; une famille vaut "
                    + "pour ses sous-familles. Sans thème ni famille, le référent renseigne sur tout.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private ReferentForm() {
    }

    @Override
    public Class<ReferentBody> type() {
        return ReferentBody.class;
    }

    @Override
    public ReferentColumn key() {
        return ReferentColumn.CODE;
    }

    @Override
    public String title(ReferentBody body) {
        return body.function();
    }

    static Map<ReferentColumn, String> line(Referent referent) {
        Map<ReferentColumn, String> line = texts(referent.body());
        line.put(ReferentColumn.CODE, referent.code());
        return line;
    }

    @Override
    public Map<ReferentColumn, String> texts(TableRow<ReferentColumn> row, ReferentBody body) {
        return texts(body);
    }

    private static Map<ReferentColumn, String> texts(ReferentBody body) {
        Map<ReferentColumn, String> texts = new EnumMap<>(ReferentColumn.class);
        texts.put(ReferentColumn.FUNCTION, body.function());
        texts.put(ReferentColumn.MAILBOX, body.mailbox());
        texts.put(ReferentColumn.DIRECTORATE, Objects.toString(body.directorate(), ""));
        texts.put(ReferentColumn.HELPS, Objects.toString(body.helps(), ""));
        texts.put(ReferentColumn.THEMES, SurveyWords.joined(body.themes().stream().map(Theme::label).toList()));
        texts.put(ReferentColumn.FAMILIES, String.join(" ", body.families()));
        return texts;
    }

    @Override
    public void put(TableRow<ReferentColumn> row, Cell<ReferentColumn> cell, ObjectNode body) {
        switch (cell.column()) {
            case CODE -> {
            }
            case FUNCTION -> cell.text(body, "function");
            case MAILBOX -> cell.text(body, "mailbox");
            case DIRECTORATE -> cell.text(body, "directorate");
            case HELPS -> cell.text(body, "helps");
            case THEMES -> cell.terms(body, "themes", Theme.values());
            case FAMILIES -> cell.codes(body, "families");
        }
    }
}
