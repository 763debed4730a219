package fr.sillage.catalog.charter;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of a scheme's charters has, a line for each, in the order in which it is written. */
enum CharterColumn implements FormColumn {
    CODE("code", 24, null),
    TITLE("intitulé", 44, "/title", "charte"),
    SINCE("depuis", 12, "/since"),
    SUMMARY("résumé", 60, "/summary"),
    ORIGIN("origine", 40, "/origin"),
    COORDINATOR("animateur", 36, "/coordinator"),
    PARTS("contenu", 90, "/parts", "texte"),
    ACTIONS("actions", 16, "/actions"),
    URL("adresse", 36, "/url");

    static final FilledTable<CharterColumn> TABLE = new FilledTable<>(CharterColumn.class, Set.of(CODE, TITLE),
            List.of("chartes"), 500, List.of("Comment remplir ce fichier",
                    "Une ligne par charte. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous retirez laissent "
                            + "les chartes telles qu’elles sont. Aucune charte n’est supprimée par un fichier.",
                    "Code — minuscules, chiffres, points et tirets\u202F; un code inconnu ajoute une charte.",
                    "Depuis — une année (2012), un mois (06/2012) ou un jour (15/06/2012).",
                    "Contenu — une ligne de la cellule par partie\u202F: son titre // ce qu’elle énonce // ce qu’elle énonce encore.",
                    "Actions — les codes des actions du schéma qui la portent, séparés par des espaces.",
                    "Les signataires ont leur propre fichier.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou "
                            + "refusé."));

    private final Traits traits;

    CharterColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
