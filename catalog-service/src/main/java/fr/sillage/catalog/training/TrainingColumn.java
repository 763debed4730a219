package fr.sillage.catalog.training;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of the register has, a line for each session. */
enum TrainingColumn implements FormColumn {
    CODE("code", 24, null, "session"),
    BUYER("acheteur", 12, "/buyer", "siren"),
    LEVEL("niveau", 18, "/level"),
    SKILL("compétence", 34, "/skill"),
    AUDIENCE("public", 12, "/audience"),
    TITLE("intitulé", 44, "/title", "titre", "formation"),
    ON("date", 12, "/on"),
    HOURS("durée (heures)", 10, "/hours", "durée", "heures"),
    TRAINER("intervenant", 28, "/trainer", "organisme", "formateur"),
    CONCERNED("personnes concernées", 12, "/concerned", "concernées", "inscrits"),
    TRAINED("personnes formées", 12, "/trained", "formées", "présents"),
    FIRST_TIME("dont première fois", 12, "/firstTime", "première fois"),
    NOTE("remarque", 36, "/note", "commentaire");

    static final FilledTable<TrainingColumn> TABLE = new FilledTable<>(TrainingColumn.class, Set.of(CODE, TITLE),
            List.of("formations"),
            2_000, List.of("Comment remplir ce fichier",
                    "Une ligne par session. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous retirez "
                            + "laissent les sessions telles qu’elles sont. Aucune session n’est supprimée par un fichier.",
                    "Code — minuscules, chiffres, points et tirets\u202F; un code inconnu crée une session.",
                    "Personne n’est nommé\u202F: on compte. Personnes formées\u202F: celles qui sont venues, laissées vides tant que la "
                            + "session n’a pas eu lieu. Dont première fois\u202F: celles qui n’avaient jamais été formées à ce niveau\u202F; "
                            + "vide, ce sont toutes.",
                    "Niveau — pilotes, contributeurs ou agents impliqués\u202F; vide pour les élus. Public — agents, managers ou élus.",
                    "Compétence — opportunité de l’achat et définition du besoin, sourçage, critères de sélection des offres, "
                            + "schéma et rôle de chacun, enjeux de l’achat responsable, autre.",
                    "Date — un jour\u202F: 15/06/2025. Durée — en heures\u202F: 3,5.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou "
                            + "refusé."));

    private static final int SIREN_DIGITS = 9;

    private final Traits traits;

    TrainingColumn(String heading, int width, String pointer, String... otherHeadings) {
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
