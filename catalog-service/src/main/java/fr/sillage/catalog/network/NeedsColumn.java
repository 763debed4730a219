package fr.sillage.catalog.network;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of surveys has, a line for each, in the order in which it is written. */
enum NeedsColumn implements FormColumn {
    CODE("code", 24, null),
    TITLE("intitulé", 40, "/title"),
    ASKED_ON("date", 12, "/askedOn"),
    NETWORK("réseau", 22, "/network"),
    ASKED("sollicités", 12, "/asked"),
    ANSWERED("répondants", 12, "/answered"),
    /** All answers are one list: where a fault points into it, no column is sure to be meant. */
    BRAKES("freins", 44, "/answers/BRAKE"),
    INFORMATION("besoins d’information", 44, "/answers/INFORMATION"),
    TRAINING("besoins de formation", 44, "/answers/TRAINING"),
    CONCLUSION("conclusion", 50, "/conclusion");

    static final FilledTable<NeedsColumn> TABLE = new FilledTable<>(NeedsColumn.class, Set.of(CODE, TITLE),
            List.of("enquêtes"), 1_000, List.of(
                    "Comment remplir ce fichier",
                    "Une ligne par enquête auprès des acheteurs. Un code inconnu crée une enquête.",
                    "Sollicités, répondants — combien ils étaient\u202F: aucune donnée sur les personnes n’a sa place ici.",
                    "Freins, besoins d’information, besoins de formation — réponse // nombre de personnes, une ligne pour chacune.",
                    "Date — une année (2027), un mois (03/2027) ou un jour (15/03/2027).",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private final Traits traits;

    NeedsColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
