package fr.sillage.catalog.campaign;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the file of findings has, a line for each action chosen, in the order in which it is written. */
enum FindingColumn implements FormColumn {
    YEAR("année", 8, null),
    ACTION("code", 10, "/action"),
    /** For whoever reads the file. */
    TITLE("intitulé", 44, null),
    RESULTS("résultats", 60, "/results"),
    PRACTICES("pratiques", 60, "/practices"),
    ADVICE("suite", 12, "/advice");

    static final TableForm<FindingColumn> FORM = new TableForm<>(FindingColumn.class, Set.of(YEAR, ACTION),
            Set.of("constats", "évaluation"), 1_000);

    private final Traits traits;

    FindingColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
