package fr.sillage.catalog.network;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of a buyer's networks has, a line for each, in the order in which it is written. */
enum NetworkColumn implements FormColumn {
    CODE("code", 24, null),
    TITLE("intitulé", 40, "/title", "réseau"),
    SINCE("depuis", 12, "/since"),
    PURPOSE("raison d’être", 50, "/purpose"),
    COORDINATION("animation", 50, "/coordination"),
    AIMS("objectifs partagés", 50, "/aims"),
    PARTICIPANTS("participants", 50, "/participants");

    static final FilledTable<NetworkColumn> TABLE = new FilledTable<>(NetworkColumn.class, Set.of(CODE, TITLE),
            List.of("réseaux"), 1_000, List.of("Comment remplir ce fichier",
                    "Une ligne par réseau d’acheteurs. Un code inconnu crée un réseau\u202F; aucun n’est supprimé par un fichier.",
                    "Depuis — une année (2007), un mois (09/2007) ou un jour (15/09/2007).",
                    "Objectifs partagés — objectif // codes des marchés tests qui le poursuivent, séparés par des espaces\u202F; une "
                            + "ligne pour chacun.",
                    "Participants — qualité // acheteur, service ressource, coordination ou invité, une ligne pour chacun\u202F: ce "
                            + "qu’ils sont, jamais leur nom.",
                    "Les rencontres du réseau ont leur propre fichier.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou "
                            + "refusé."));

    private final Traits traits;

    NetworkColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
