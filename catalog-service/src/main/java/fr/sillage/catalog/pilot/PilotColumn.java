package fr.sillage.catalog.pilot;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of pilot contracts has, a line for each, in the order in which it is written. */
enum PilotColumn implements FormColumn {
    CODE("code", 24, null),
    TITLE("intitulé", 40, "/title"),
    STATE("état", 14, "/state"),
    FAMILY("famille", 28, "/family"),
    INTENTION("intention", 22, "/intention"),
    CONTRACT("marché", 30, "/contract"),
    TRIED("ce qui est essayé", 50, "/tried"),
    THEMES("thèmes", 36, "/themes"),
    START("début", 12, "/start"),
    END("fin", 12, "/end"),
    RESULTS("résultats", 50, "/results"),
    LESSONS("enseignements", 50, "/lessons"),
    GENERALISED("généralisation", 50, "/generalised"),
    GENERALISED_FAMILIES("familles concernées", 28, "/generalised/families"),
    GENERALISED_LIBRARY("éléments de la bibliothèque", 28, "/generalised/library");

    static final FilledTable<PilotColumn> TABLE = new FilledTable<>(PilotColumn.class, Set.of(CODE, TITLE),
            List.of("marchés tests"), 1_000, List.of(
                    "Comment remplir ce fichier",
                    "Une ligne par marché test. Code — minuscules, chiffres, points et tirets\u202F; un code inconnu crée un marché test.",
                    "État — candidat, en cours, conclu ou abandonné. Un marché test conclu dit ses résultats et ses enseignements\u202F; "
                            + "abandonné, ses enseignements\u202F; la généralisation ne concerne que ce qui est conclu.",
                    "Intention — sa référence. Marché — le SIRET de l’acheteur, puis le numéro du marché.",
                    "Thèmes — séparés par une barre verticale. Familles concernées, éléments de la bibliothèque — leurs codes, séparés "
                            + "par des espaces.",
                    "Début, fin — une année (2027), un mois (09/2027) ou un jour (15/09/2027).",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private final Traits traits;

    PilotColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
