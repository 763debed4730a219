package fr.sillage.catalog.charter;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of a charter's signatories has, a line for each. */
enum SignatureColumn implements FormColumn {
    CODE("code", 24, null),
    NAME("signataire", 44, "/name", "nom", "organisme", "structure"),
    KIND("type", 22, "/kind"),
    SIREN("siren", 12, "/siren"),
    SIGNED("signé le", 12, "/signedOn", "date de signature", "date"),
    CAPACITY("qualité du signataire", 28, "/capacity", "qualité"),
    WITHDRAWN("retiré le", 12, "/withdrawnOn", "date de retrait"),
    NOTE("remarque", 36, "/note", "commentaire");

    static final FilledTable<SignatureColumn> TABLE = new FilledTable<>(SignatureColumn.class, Set.of(CODE, NAME),
            List.of("signataires"), 5_000, List.of("Comment remplir ce fichier",
                    "Une ligne par organisme signataire. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous "
                            + "retirez laissent les signatures telles qu’elles sont. Aucune signature n’est supprimée par un fichier.",
                    "Code — minuscules, chiffres, points et tirets\u202F; un code inconnu ajoute un signataire.",
                    "Type — acheteur public, acheteur privé, fournisseur, consommateurs, réseau ou association.",
                    "Signé le, retiré le — des jours\u202F: 15/06/2017. Qualité — la fonction de qui a signé, jamais son nom.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou "
                            + "refusé."));

    private static final int SIREN_DIGITS = 9;

    private final Traits traits;

    SignatureColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public int digits() {
        return this == SIREN ? SIREN_DIGITS : 0;
    }
}
