package fr.sillage.catalog.network;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the file of surveys has, a line for each, in the order in which it is written. */
enum NeedsColumn implements FormColumn {
    CODE("code", 24, null),
    TITLE("intitulé", 40, "/title"),
    ASKED_ON("date", 12, "/askedOn"),
    NETWORK("réseau", 22, "/network"),
    ASKED("sollicités", 12, "/asked"),
    ANSWERED("répondants", 12, "/answered"),
    BRAKES("freins", 44, null),
    INFORMATION("besoins d’information", 44, null),
    TRAINING("besoins de formation", 44, null),
    CONCLUSION("conclusion", 50, "/conclusion");

    static final TableForm<NeedsColumn> FORM = new TableForm<>(NeedsColumn.class, Set.of(CODE, TITLE),
            Set.of("enquêtes", "enquetes"), 1_000);

    private final Traits traits;

    NeedsColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
