package fr.sillage.catalog.assessment;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the form of a self-assessment has, a line for each action of the framework. */
enum AnswerColumn implements FormColumn {
    ACTION("action", 10, null, "code"),
    /** For whoever reads the file. */
    TITLE("intitulé", 60, null),
    STATUS("réponse", 16, "/status", "état"),
    LEVEL("niveau atteint", 10, "/level", "niveau"),
    EVIDENCE("preuve", 50, "/evidence"),
    NOTE("remarque", 50, "/note", "commentaire");

    static final FilledTable<AnswerColumn> TABLE = new FilledTable<>(AnswerColumn.class, Set.of(ACTION),
            List.of("auto-évaluation"),
            2_000, List.of("Comment remplir ce fichier",
                    "Une ligne par action du référentiel. Une ligne laissée vide ne répond rien. Les colonnes peuvent être dans "
                            + "n’importe quel ordre\u202F; celles que vous retirez laissent les réponses telles qu’elles sont. Aucune réponse n’est "
                            + "retirée par un fichier.",
                    "Action — gardez-lui le format texte, sans quoi 3.10 devient 3.1.",
                    "Réponse — fait, programmé, pas fait ou non concerné. Ce qui est dit d’une action vaut pour ses parties.",
                    "Niveau atteint — un des niveaux que nomme le texte de la mesure. Preuve — un document, une page, un acte.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou "
                            + "refusé."));

    private final Traits traits;

    AnswerColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
