package fr.sillage.catalog.purchasemap;

import java.util.List;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.catalog.table.FilledTable;

/** What the file of a purchase map has, in the order in which it is written. */
enum MapColumn implements FormColumn {
    FAMILY("famille", 28, "/family", "famille d'achat", "code famille"),
    /** For whoever reads the file. */
    TITLE("intitulé", 40, null),
    DIRECTORATE("direction", 22, "/directorates", "service"),
    SPEND("dépense (€ HT)", 18, "/spend", "dépense", "montant", "montant annuel", "dépense annuelle"),
    SUPPLIERS("fournisseurs", 14, "/suppliers", "nombre de fournisseurs", "nb fournisseurs"),
    STAKES("enjeux", 44, "/stakes"),
    RISK("risque", 12, "/risk"),
    RISK_NOTE("motif du risque", 36, "/risk/note"),
    LEEWAY("marge de manœuvre", 14, "/leeway", "marge", "marge de manoeuvre"),
    LEEWAY_NOTE("motif de la marge", 36, "/leeway/note"),
    CONSIDERED("considérations déjà prises", 36, "/considered", "déjà pris en compte"),
    CONSIDERED_SHARE("part déjà couverte (%)", 14, "/considered/share"),
    CONSIDERED_NOTE("précisions sur l’existant", 36, "/considered/note"),
    NOTE("note", 44, "/note"),
    /** For whoever reads the file, as the last one is: both are reckoned. */
    RANK("rang", 8, null),
    REASONS("pourquoi ce rang", 60, null);

    static final FilledTable<MapColumn> TABLE = new FilledTable<>(MapColumn.class, Set.of(FAMILY),
            List.of("cartographie", "achats"), 5_000, List.of(
                    "Comment remplir ce fichier",
                    "Une ligne par famille d’achats, sans direction\u202F: la dépense de l’année, ses enjeux, son risque, sa marge de "
                            + "manœuvre et ce qui tient déjà compte de considérations. Puis, si vous les connaissez, une ligne par "
                            + "direction qui achète dans cette famille\u202F: sa dépense et ses fournisseurs, rien d’autre.",
                    "Famille, direction — par leur code ou par leur nom.",
                    "Dépense — en euros hors taxes. Laissée vide sur la ligne de la famille, elle est la somme de ses directions.",
                    "Fournisseurs — combien ont été payés dans l’année. Ils ne s’additionnent pas\u202F: certains servent plusieurs "
                            + "directions.",
                    "Enjeux — un par ligne de la cellule, ou séparés par une barre verticale\u202F: thème // faible, moyen ou fort // "
                            + "note.",
                    "Risque, marge de manœuvre — faible, moyen ou fort, avec leur motif dans la colonne voisine. Le risque est celui de "
                            + "ne rien faire\u202F; la marge est ce que l’acheteur peut changer.",
                    "Considérations déjà prises — les thèmes, séparés par une barre verticale, et la part de la dépense qu’elles "
                            + "couvrent.",
                    "Rang, pourquoi ce rang — pour information\u202F: ils sont recalculés à chaque lecture.",
                    "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private final Traits traits;

    MapColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public boolean isFigure() {
        return this == SPEND;
    }

    /** Whether a line that names a directorate may say it too. */
    boolean isOfDirectorates() {
        return switch (this) {
            case FAMILY, TITLE, DIRECTORATE, SPEND, SUPPLIERS, RANK, REASONS -> true;
            default -> false;
        };
    }
}
