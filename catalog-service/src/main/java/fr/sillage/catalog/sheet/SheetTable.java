package fr.sillage.catalog.sheet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import fr.sillage.api.table.TableFiles;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ActionSheet;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.action.SheetPart;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.CellItems;

/** An action with its sheet as a line of the file. */
public final class SheetTable {

    static final TableFiles<SheetColumn> FILES = new TableFiles<>(SheetColumn.class, "fiches", List.of(
            "Comment remplir ce fichier",
            "Une ligne par fiche d’action. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous retirez "
                    + "laissent les fiches telles qu’elles sont. Aucune fiche n’est supprimée par un fichier.",
            "Code — il désigne l’action et ne change pas\u202F; gardez-lui le format texte, sans quoi 1.10 devient 1.1.",
            "Directions — par leur code ou par leur nom, une par ligne de la cellule\u202F; un groupe qui n’est pas une direction "
                    + "(«\u202Ftous les services\u202F») va dans «\u202Fautres directions impactées\u202F».",
            "Ce qui est plusieurs dans une cellule — une chose par ligne de la cellule, ou séparées par une barre verticale. Ce "
                    + "qui est dit de chacune est séparé par «\u202F//\u202F» entre deux espaces\u202F:",
            "Étapes — intitulé // échéance // note. Échéance\u202F: 2017, 09/2017, 15/09/2017, ou T3 2017 pour la fin du "
                    + "trimestre. Une étape peut être échue avant celle qui la précède\u202F: elle est gardée et signalée.",
            "Modalités d’évaluation — texte // rubrique. Indicateurs d’évaluation — texte // rubrique // codes // note.",
            "Autres plans — plan // numéro de l’action. Chiffres clés — code de l’indicateur // portée // année.",
            "Sans objet — écrit seul dans une cellule, dit que la rubrique ne concerne pas l’action\u202F; une cellule vide dit "
                    + "seulement que rien n’y est encore.",
            "Avancement — pour information\u202F: il se dit à part, avec sa date.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private SheetTable() {
    }

    /** All columns, in their order. */
    static Map<SheetColumn, String> line(ActionView action) {
        Map<SheetColumn, String> line = texts(action.code(), action.asBody());
        line.put(SheetColumn.STATUS, status(action.status()));
        return line;
    }

    private static String status(ProgressEntry.Status status) {
        return switch (status) {
            case NOT_STARTED -> "non initiée";
            case IN_PROGRESS -> "en cours";
            case COMPLETED -> "terminée";
            case SUSPENDED -> "suspendue";
            case ABANDONED -> "abandonnée";
        };
    }

    /** The text of each column that a file can change, empty where there is nothing. */
    public static Map<SheetColumn, String> texts(String code, ActionBody body) {
        ActionSheet sheet = body.sheetOrBlank();
        Map<SheetColumn, String> texts = new EnumMap<>(SheetColumn.class);
        texts.put(SheetColumn.CODE, code);
        texts.put(SheetColumn.TITLE, body.title());
        texts.put(SheetColumn.AXIS, text(body.axis()));
        texts.put(SheetColumn.OBJECTIVE, text(body.objective()));
        texts.put(SheetColumn.PARENT, text(body.parent()));
        texts.put(SheetColumn.LEAD, text(body.lead()));
        texts.put(SheetColumn.LEAD_DIRECTORATES, items(body.leadDirectorates()));
        texts.put(SheetColumn.AFFECTED, items(body.affectedDirectorates()));
        texts.put(SheetColumn.OTHER_AFFECTED, items(sheet.otherAffected()));
        texts.put(SheetColumn.AIM, text(sheet.aim()));
        texts.put(SheetColumn.DESCRIPTION, text(body.description()));
        texts.put(SheetColumn.LINKED_PROJECTS, items(sheet.linkedProjects()));
        texts.put(SheetColumn.PARTNERS, items(body.partners()));
        texts.put(SheetColumn.OTHER_PLANS, items(sheet.otherPlans(), plan -> fields(plan.plan(), plan.number())));
        Deadline deadline = sheet.deadline();
        texts.put(SheetColumn.FROM, deadline == null ? "" : date(deadline.from()));
        texts.put(SheetColumn.UNTIL, deadline == null ? "" : date(deadline.until()));
        texts.put(SheetColumn.REVIEW, deadline == null ? "" : date(deadline.review()));
        texts.put(SheetColumn.CALENDAR, text(sheet.calendar()));
        texts.put(SheetColumn.STEPS, items(body.steps(),
                step -> fields(step.title(), step.due() == null ? null : date(step.due()), step.note())));
        texts.put(SheetColumn.MEANS, items(sheet.evaluationMeans(), mean -> fields(mean.text(), mean.section())));
        texts.put(SheetColumn.INDICATORS, items(sheet.evaluationIndicators(), indicator -> fields(indicator.text(),
                indicator.section(), indicator.indicators().isEmpty() ? null : String.join(" ", indicator.indicators()),
                indicator.note())));
        texts.put(SheetColumn.KEY_FIGURES, items(sheet.keyFigures(), figure -> fields(figure.indicator(), figure.scope(),
                figure.year() == null ? null : figure.year().toString())));
        texts.put(SheetColumn.FRAMEWORK, String.join(", ", body.frameworkActions()));
        sheet.notApplicable().forEach(part -> texts.put(SheetColumn.of(part), SheetPart.WORDS));
        return texts;
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }

    private static String date(String date) {
        return date == null ? "" : SurveyDates.text(date);
    }

    private static String items(List<String> texts) {
        return items(texts, List::of);
    }

    private static <T> String items(List<T> things, Function<T, List<String>> fields) {
        return CellItems.text(things.stream().map(fields).toList());
    }

    private static List<String> fields(String... fields) {
        return Arrays.asList(fields);
    }
}
