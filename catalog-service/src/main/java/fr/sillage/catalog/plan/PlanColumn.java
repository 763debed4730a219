package fr.sillage.catalog.plan;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of a scheme's plans has: a line for each plan, and one for each thing to do below it. */
enum PlanColumn implements FormColumn {
    YEAR("année", 8, null),
    PLAN("plan", 24, null, "code du plan"),
    LINE("ligne", 10, null, "code de la ligne", "n°"),
    TITLE("intitulé", 50, "/title", "action", "titre"),
    KIND("type", 28, "/kind", "type de plan"),
    WORKSTREAM("chantier", 10, "/workstream"),
    OBJECTIVE("objectif", 10, "/objective"),
    FEEDS("action ciblée", 26, "/feeds"),
    WHEN("réalisée par", 14, "/feeds/when"),
    LEAD("pilote", 28, "/lead"),
    PARTNERS("partenaires", 30, "/partners", "avec"),
    DUE("échéance", 12, "/due"),
    DONE("fait le", 12, "/doneOn", "réalisé le"),
    EVIDENCE("preuve", 36, "/evidence"),
    GIVEN_UP("motif d’abandon", 30, "/givenUp", "abandon"),
    COMMITTEE("comité", 20, "/validation", "comité de validation"),
    BODY("instance", 28, "/validation/body", "instance de validation", "validé par"),
    VALIDATED("validé le", 12, "/validation/on", "validation"),
    NOTE("remarque", 36, "/note", "commentaire"),
    /** For whoever reads the file. */
    STATE("état", 14, null);

    static final FilledTable<PlanColumn> TABLE = new FilledTable<>(PlanColumn.class, Set.of(YEAR, PLAN, LINE, TITLE),
            List.of("plans"),
            2_000, List.of("Comment remplir ce fichier",
                    "Une ligne du fichier par plan, puis une par chose à faire\u202F: la colonne «\u202Fligne\u202F» est vide pour le plan "
                            + "lui-même. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous retirez laissent "
                            + "les plans tels qu’ils sont. Rien n’est supprimé par un fichier.",
                    "Année, plan, ligne — ils désignent ce dont il s’agit\u202F; codes en minuscules, chiffres, points et tirets.",
                    "Pour un plan — type\u202F: plan d’actions achats, plan de communication, plan avec les organisations "
                            + "professionnelles, plan de formation, plan de chantier (avec son chantier). Action ciblée\u202F: son code, et "
                            + "ce qui la réalise\u202F: la validation du plan ou son achèvement.",
                    "Pour une ligne — échéance\u202F: 2025, 06/2025 ou 15/06/2025\u202F; fait le\u202F: un jour, avec la preuve\u202F; ou le "
                            + "motif d’abandon, et la ligne ne compte plus. Partenaires\u202F: un par ligne de la cellule.",
                    "Comité ou instance — le code d’un comité du schéma, ou le nom de toute autre instance.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou "
                            + "refusé."));

    private final Traits traits;

    PlanColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
