package fr.sillage.catalog.sheet;

import java.util.List;
import java.util.Map;

import fr.sillage.api.table.WorkbookTable;

/** The sheets of a scheme as a workbook, with one that says how to fill it in. */
final class SheetWorkbook {

    private static final List<WorkbookTable.Column> COLUMNS = SheetColumn.ALL.stream()
            .map(column -> new WorkbookTable.Column(column.heading(), column.width())).toList();
    private static final List<String> READ_ME = List.of("Comment remplir ce fichier",
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
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé.");

    private SheetWorkbook() {
    }

    static byte[] write(List<Map<SheetColumn, String>> lines) {
        return WorkbookTable.write("fiches", COLUMNS, lines.stream().map(line -> List.<Object> copyOf(line.values())).toList(),
                READ_ME);
    }
}
