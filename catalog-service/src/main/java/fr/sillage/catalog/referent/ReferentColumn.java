package fr.sillage.catalog.referent;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the file of referents has, a line for each, in the order in which it is written. */
enum ReferentColumn implements FormColumn {
    CODE("code", 24, null),
    FUNCTION("fonction", 40, "/function"),
    MAILBOX("boîte partagée", 34, "/mailbox"),
    DIRECTORATE("direction", 22, "/directorate"),
    HELPS("pour quoi", 50, "/helps"),
    THEMES("thèmes", 40, "/themes"),
    FAMILIES("familles", 34, "/families");

    static final TableForm<ReferentColumn> FORM = new TableForm<>(ReferentColumn.class, Set.of(CODE, FUNCTION),
            Set.of("référents", "referents"), 1_000);

    private final Traits traits;

    ReferentColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
