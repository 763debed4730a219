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

    private final String heading;
    private final int width;
    private final String pointer;

    FindingColumn(String heading, int width, String pointer) {
        this.heading = heading;
        this.width = width;
        this.pointer = pointer;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
