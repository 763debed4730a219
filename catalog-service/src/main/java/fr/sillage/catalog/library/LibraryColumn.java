package fr.sillage.catalog.library;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the spreadsheet of the library has, a line for each item, in the order in which it is written. */
enum LibraryColumn implements FormColumn {
    CODE("code", 28, null),
    BUYER("acheteur", 12, "/buyer"),
    KIND("type", 18, "/kind"),
    TITLE("intitulé", 44, "/title"),
    EXPANSION("développé", 36, "/expansion"),
    HEADING("rubrique", 24, "/heading"),
    PLACE("rang", 8, "/place"),
    SUMMARY("résumé", 44, "/summary"),
    TEXT("texte", 60, "/text"),
    PUBLISHERS("éditeurs", 36, "/publishers"),
    ISSUED("parution", 14, "/issued"),
    REFERENCE("référence", 24, "/reference"),
    URL("adresse", 36, "/url"),
    CONTENTS("contenu", 44, "/contents"),
    FAMILIES("familles", 28, "/families"),
    THEMES("thèmes", 36, "/themes"),
    SCHEME("schéma", 26, "/scheme"),
    WEIGHT_FROM("pondération minimale (%)", 12, "/criterion/weightFrom"),
    WEIGHT_TO("pondération maximale (%)", 12, "/criterion/weightTo"),
    JUDGING("mode de jugement", 44, "/criterion/judging"),
    PROOF("preuve", 36, "/criterion/proof"),
    STATE("état", 14, "/state"),
    /** For whoever reads the file. */
    SHELF("rayon", 16, null);

    static final TableForm<LibraryColumn> FORM = new TableForm<>(LibraryColumn.class, Set.of(CODE, KIND, TITLE),
            Set.of("bibliothèque", "bibliotheque"), 5_000);

    private static final int SIREN_DIGITS = 9;

    private final Traits traits;

    /** @param pointer what it says in the body of an item */
    LibraryColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
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
