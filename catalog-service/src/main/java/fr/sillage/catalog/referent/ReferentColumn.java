package fr.sillage.catalog.referent;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of referents has, a line for each, in the order in which it is written. */
enum ReferentColumn implements FormColumn {
    CODE("code", 24, null),
    FUNCTION("fonction", 40, "/function"),
    MAILBOX("boîte partagée", 34, "/mailbox"),
    DIRECTORATE("direction", 22, "/directorate"),
    HELPS("pour quoi", 50, "/helps"),
    THEMES("thèmes", 40, "/themes"),
    FAMILIES("familles", 34, "/families");

    static final FilledTable<ReferentColumn> TABLE = new FilledTable<>(ReferentColumn.class, Set.of(CODE, FUNCTION),
            List.of("référents"), 1_000, List.of(
                    "Comment remplir ce fichier",
                    "Une ligne par fonction qui renseigne les acheteurs. Un code inconnu crée un référent.",
                    "Fonction, boîte partagée — jamais le nom, l’adresse ou le numéro d’une personne\u202F: la fonction reste quand les "
                            + "personnes changent.",
                    "Thèmes — séparés par une barre verticale. Familles — leurs codes, séparés par des espaces\u202F; une famille vaut "
                            + "pour ses sous-familles. Sans thème ni famille, le référent renseigne sur tout.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private final Traits traits;

    ReferentColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
