package fr.sillage.catalog.schemefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.sillage.api.table.Column;
import fr.sillage.api.table.WorkbookTable;

/**
 * A scheme as the workbook that a team keeps: a sheet for what it is, one for each of its parts, one that says how to fill it
 * in.
 */
final class WorkbookWriter {

    static final String READ_ME_SHEET = "lisez-moi";

    private static final List<String> READ_ME = List.of("Comment remplir ce classeur",
            "Il tient tout ce que dit le schéma\u202F: ce qu’il est (une ligne par rubrique), puis une feuille par sorte de chose et une "
                    + "ligne par chose. Les feuilles et les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous retirez "
                    + "laissent le schéma tel qu’il est.",
            "Code — il désigne la chose et ne change pas\u202F; gardez-lui le format texte, sans quoi 1.10 devient 1.1 et 1-1 une date.",
            "Empreinte — elle dit de quel état du schéma vient ce classeur. Ne la changez pas\u202F: si quelqu’un a écrit depuis, l’import "
                    + "vous le dit au lieu d’effacer son travail.",
            "Lignes retirées — par défaut, ce qui n’est pas dans le classeur reste. Avec strategy=REPLACE, ce qui manque dans une "
                    + "feuille présente est supprimé, tant que le schéma n’est pas adopté et que rien n’y renvoie.",
            "Ce qui est plusieurs dans une cellule — une chose par ligne de la cellule, ou séparées par une barre verticale\u202F; ce qui "
                    + "est dit de chacune est séparé par «\u202F//\u202F» entre deux espaces. Les codes sont séparés par des virgules.",
            "Dates — 2026, 06/2026, 30/06/2026\u202F; T2 2026 pour la fin du trimestre.",
            "Finalités (feuille schéma) — code // intitulé // source. Validation des bilans — comité // source.",
            "Membres — qualité // nom // organisme // identifiant // types de sujet. Séances attendues — du mois // au mois // première "
                    + "année // dernière année // pour quoi. Compétences — type de sujet // propose ou décide // en clair // source.",
            "Étapes — intitulé // échéance // note. Modalités d’évaluation — texte // rubrique. Indicateurs d’évaluation — texte // "
                    + "rubrique // codes // note. Autres plans — plan // numéro. Chiffres clés — indicateur // portée // année.",
            "Sans objet — écrit seul dans une cellule de la feuille actions, dit que la rubrique ne concerne pas l’action.",
            "Avancement — action:numéro, dans l’ordre où les entrées ont été faites\u202F: 1-1.3:2. On en ajoute seulement, en votre nom\u202F; "
                    + "ce qui a été dit reste. Plans — année:code (2025:achats)\u202F; lignes de plans — année:plan:code "
                    + "(2025:achats:1). Contenu d’une charte — titre // ce qui y est dit // et encore.",
            "Les réalisations, les séances, les avis et les signatures n’y sont pas\u202F: ils se disent à part, par ceux qui les font.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit ce qui serait créé, modifié ou supprimé, ou toutes les erreurs à "
                    + "la fois, avec leur feuille, leur ligne et leur colonne. Au moindre défaut, rien n’est écrit.");

    private final SchemeTables tables;

    WorkbookWriter(SchemeTables tables) {
        this.tables = tables;
    }

    void write(OutputStream out, String code, String state, SchemeContent content) throws IOException {
        List<WorkbookTable.Sheet> sheets = new ArrayList<>();
        sheets.add(new WorkbookTable.Sheet(SchemeTables.SCHEME_SHEET,
                List.of(column(SchemeLineColumn.HEADING), column(SchemeLineColumn.VALUE)), scheme(code, state, content)));
        Part.ALL.forEach(part -> sheets.add(sheet(part, content)));
        WorkbookTable.write(out, sheets, READ_ME);
    }

    private static WorkbookTable.Column column(SchemeLineColumn column) {
        return new WorkbookTable.Column(column.heading(), column.width());
    }

    private Stream<List<Object>> scheme(String code, String state, SchemeContent content) {
        Map<SchemeColumn, String> texts = tables.scheme().texts(content.scheme());
        texts.put(SchemeColumn.CODE, code);
        texts.put(SchemeColumn.STATE, state);
        return texts.entrySet().stream().map(line -> List.of(line.getKey().heading(), line.getValue()));
    }

    private <B> WorkbookTable.Sheet sheet(Part<B> part, SchemeContent content) {
        return sheet(part, tables.of(part), content);
    }

    private static <C extends Enum<C> & Column, B> WorkbookTable.Sheet sheet(Part<B> part, PartTable<C, B> table,
            SchemeContent content) {
        return new WorkbookTable.Sheet(table.sheet(), table.columns(), content.of(part).entrySet().stream().map(item -> {
            Map<C, String> texts = table.texts(item.getValue());
            texts.put(table.code(), item.getKey());
            return List.copyOf(texts.values());
        }));
    }
}
