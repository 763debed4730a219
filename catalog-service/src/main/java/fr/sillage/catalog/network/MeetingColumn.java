package fr.sillage.catalog.network;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of a network's meetings has, a line for each, in the order in which it is written. */
enum MeetingColumn implements FormColumn {
    DAY("date", 12, null),
    TITLE("intitulé", 40, "/title"),
    PLACE("lieu", 28, "/place"),
    TOPICS("sujets", 40, "/topics"),
    THEMES("thèmes", 36, "/themes"),
    GUESTS("invités", 40, "/guests"),
    ATTENDANCE("participants", 12, "/attendance"),
    AIMS("objectifs partagés", 40, "/aims"),
    PILOTS("marchés tests", 28, "/pilots"),
    OUTCOME("suites", 60, "/outcome");

    static final FilledTable<MeetingColumn> TABLE = new FilledTable<>(MeetingColumn.class, Set.of(DAY, TITLE),
            List.of("rencontres", "réunions"), 1_000, List.of(
                    "Comment remplir ce fichier",
                    "Une ligne par rencontre, connue par son jour (20/09/2027).",
                    "Sujets, objectifs partagés — un par ligne de la cellule, ou séparés par une barre verticale. Thèmes — séparés par "
                            + "une barre verticale. Marchés tests — leurs codes, séparés par des espaces.",
                    "Invités — qualité // organisme, une ligne pour chacun\u202F: ce qu’ils sont, jamais leur nom.",
                    "Participants — combien ils étaient. Suites — vides tant que la rencontre n’est que prévue.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private final Traits traits;

    MeetingColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
