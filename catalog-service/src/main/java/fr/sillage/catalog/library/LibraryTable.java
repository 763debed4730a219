package fr.sillage.catalog.library;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.sillage.api.table.TableFiles;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.vocabulary.Theme;

/** The library as a spreadsheet. */
final class LibraryTable {

    static final TableFiles<LibraryColumn> FILES = new TableFiles<>(LibraryColumn.class, "bibliothèque", List.of(
            "Comment remplir ce fichier",
            "Une ligne par élément de la bibliothèque. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous "
                    + "retirez laissent les éléments tels qu’ils sont.",
            "Code — minuscules, chiffres, points et tirets. Un code inconnu crée un élément.",
            "Type — cahier des charges, clause type, critère, modèle de document, site Internet, label ou norme, texte réglementaire, "
                    + "guide, fiche expérience, fiche produit, note de veille, sigle ou définition. Le rayon en découle.",
            "Parution — une année (2016), un mois (10/2016) ou un jour (15/10/2016).",
            "Ce qui est plusieurs dans une cellule — éditeurs, contenu, familles, thèmes — est séparé par une barre verticale.",
            "Critère — son énoncé est dans la colonne texte\u202F; ses familles, sa pondération, son mode de jugement et sa preuve "
                    + "sont demandés.",
            "État — brouillon, proposée ou publiée. Un fichier fait avancer, jamais reculer\u202F; publier revient aux gestionnaires.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private LibraryTable() {
    }

    static Map<LibraryColumn, String> line(LibraryItem item) {
        return line(item.code(), item.body(), item.state());
    }

    /** All columns, in their order, empty where there is nothing. */
    static Map<LibraryColumn, String> line(String code, LibraryItemBody body, LibraryState state) {
        Map<LibraryColumn, String> line = texts(body);
        line.put(LibraryColumn.CODE, code);
        line.put(LibraryColumn.STATE, state.label());
        line.put(LibraryColumn.SHELF, body.kind().shelf().label());
        return line;
    }

    /** As {@link #line}, what comes of the body; figures with a decimal comma. */
    static Map<LibraryColumn, String> texts(LibraryItemBody body) {
        Map<LibraryColumn, String> texts = new EnumMap<>(LibraryColumn.class);
        texts.put(LibraryColumn.BUYER, body.buyer());
        texts.put(LibraryColumn.KIND, body.kind().label());
        texts.put(LibraryColumn.TITLE, body.title());
        texts.put(LibraryColumn.EXPANSION, text(body.expansion()));
        texts.put(LibraryColumn.HEADING, text(body.heading()));
        texts.put(LibraryColumn.PLACE, text(body.place()));
        texts.put(LibraryColumn.SUMMARY, text(body.summary()));
        texts.put(LibraryColumn.TEXT, text(body.text()));
        texts.put(LibraryColumn.PUBLISHERS, SurveyWords.joined(body.publishers()));
        texts.put(LibraryColumn.ISSUED, body.issued() == null ? "" : SurveyDates.text(body.issued()));
        texts.put(LibraryColumn.REFERENCE, text(body.reference()));
        texts.put(LibraryColumn.URL, text(body.url()));
        texts.put(LibraryColumn.CONTENTS, SurveyWords.joined(body.contents()));
        texts.put(LibraryColumn.FAMILIES, SurveyWords.joined(body.families()));
        texts.put(LibraryColumn.THEMES, SurveyWords.joined(body.themes().stream().map(Theme::label).toList()));
        texts.put(LibraryColumn.SCHEME, text(body.scheme()));
        Criterion criterion = body.criterion() == null ? new Criterion(null, null, null, null) : body.criterion();
        texts.put(LibraryColumn.WEIGHT_FROM, figure(criterion.weightFrom()));
        texts.put(LibraryColumn.WEIGHT_TO, figure(criterion.weightTo()));
        texts.put(LibraryColumn.JUDGING, text(criterion.judging()));
        texts.put(LibraryColumn.PROOF, text(criterion.proof()));
        return texts;
    }

    private static String figure(BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString().replace('.', ',');
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
