package fr.sillage.catalog.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.sillage.api.table.WorkbookTable;

/** The survey as a workbook, with a sheet that says how to fill it in. */
final class SurveyWorkbook {

    private static final Set<SurveyColumn> EUROS = Set.of(SurveyColumn.AMOUNT, SurveyColumn.AMOUNT_FROM,
            SurveyColumn.AMOUNT_TO);
    private static final List<WorkbookTable.Column> COLUMNS = SurveyColumn.ALL.stream()
            .map(column -> new WorkbookTable.Column(column.heading(), column.width())).toList();
    private static final List<String> READ_ME = List.of("Comment remplir ce fichier",
            "Une ligne par intention d’achat. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous retirez "
                    + "laissent les intentions telles qu’elles sont.",
            "Référence — laissez vide pour une nouvelle intention\u202F: une référence lui sera donnée.",
            "Publication, démarrage — une année (2027), un trimestre (T2 2027), un mois (03/2027) ou un jour (15/03/2027).",
            "Montants — en euros hors taxes\u202F: soit une valeur, soit un minimum et un maximum.",
            "Ce qui est plusieurs dans une cellule — lots, lieux, marchés renouvelés, considérations, mots-clés — est séparé par "
                    + "une barre verticale. Lots\u202F: «\u202F1 : Gros œuvre | 2 : Menuiseries\u202F».",
            "Considérations — «\u202Fclause : INSERTION : 400 h : YOUTH | critère : CARBON : 20 % | réservé : INSERTION : SIAE\u202F».",
            "Statut — pour information\u202F: un fichier ne publie ni ne retire aucune intention. Ce qu’il change d’une intention déjà "
                    + "publiée est publié aussitôt, si vous pouvez publier pour l’acheteur.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé.");

    private SurveyWorkbook() {
    }

    static void write(OutputStream file, Stream<Map<SurveyColumn, String>> lines) throws IOException {
        WorkbookTable.write(file, "recensement", COLUMNS, lines.map(SurveyWorkbook::row), READ_ME);
    }

    private static List<Object> row(Map<SurveyColumn, String> line) {
        List<Object> row = new ArrayList<>();
        line.forEach((column, text) -> row.add(EUROS.contains(column) && !text.isEmpty()
                ? new BigDecimal(text.replace(',', '.'))
                : text));
        return row;
    }
}
