package fr.sillage.catalog.purchasemap;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the file of a purchase map has, in the order in which it is written. */
enum MapColumn implements FormColumn {
    FAMILY("famille", 28, "/family", "famille d'achat", "code famille"),
    /** For whoever reads the file. */
    TITLE("intitulé", 40, null),
    DIRECTORATE("direction", 22, "/directorate", "service"),
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

    static final TableForm<MapColumn> FORM = new TableForm<>(MapColumn.class, Set.of(FAMILY), Set.of("cartographie", "achats"),
            5_000);

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
