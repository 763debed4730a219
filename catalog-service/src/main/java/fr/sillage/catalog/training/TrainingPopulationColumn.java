package fr.sillage.catalog.training;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of the people to be trained has, a line for each buyer and year. */
enum TrainingPopulationColumn implements FormColumn {
    BUYER("acheteur", 12, null, "siren"),
    YEAR("année", 8, null),
    PILOTS("pilotes", 12, "/pilots"),
    CONTRIBUTORS("contributeurs", 14, "/contributors"),
    AGENTS("agents impliqués", 14, "/agents", "agents"),
    NOTE("remarque", 44, "/note", "commentaire");

    static final FilledTable<TrainingPopulationColumn> TABLE = new FilledTable<>(TrainingPopulationColumn.class,
            Set.of(BUYER, YEAR), List.of("effectifs"), 1_000, List.of("Comment remplir ce fichier",
                    "Une ligne par acheteur et par année\u202F: combien de personnes chaque niveau de formation concerne. Les colonnes "
                            + "peuvent être dans n’importe quel ordre\u202F; celles que vous retirez laissent les effectifs tels qu’ils "
                            + "sont. Aucune ligne n’est supprimée par un fichier.",
                    "Acheteur — le SIREN d’un acheteur du schéma. Année — une année du schéma.",
                    "Pilotes, contributeurs, agents impliqués — des nombres entiers, 0 compris. Ils ne s’additionnent pas\u202F: une même "
                            + "personne peut être de plusieurs niveaux.",
                    "Remarque — comment ils ont été comptés, sans nommer personne.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou "
                            + "refusé."));

    private static final int SIREN_DIGITS = 9;

    private final Traits traits;

    TrainingPopulationColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public int digits() {
        return this == BUYER ? SIREN_DIGITS : 0;
    }
}
