package fr.sillage.catalog.campaign;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of findings has, a line for each action chosen, in the order in which it is written. */
enum FindingColumn implements FormColumn {
    YEAR("année", 8, null),
    ACTION("code", 10, null),
    /** For whoever reads the file. */
    TITLE("intitulé", 44, null),
    RESULTS("résultats", 60, "/results"),
    PRACTICES("pratiques", 60, "/practices"),
    ADVICE("suite", 12, "/advice");

    static final FilledTable<FindingColumn> TABLE = new FilledTable<>(FindingColumn.class, Set.of(YEAR, ACTION),
            List.of("constats", "évaluation"), 1_000, List.of(
                    "Comment remplir ce fichier",
                    "Une ligne par action à évaluer, avec l’année de sa campagne. Une ligne laissée vide ne change rien.",
                    "Résultats — ce que disent les indicateurs, et le reste. Pratiques — ce qui a changé dans les façons de faire.",
                    "Suite — conserver, modifier ou sortir\u202F; la sortie elle-même se décide en comité.",
                    "La synthèse de chaque année s’écrit à part, avant ses constats.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private final Traits traits;

    FindingColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
