package fr.sillage.catalog.pilot;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the file of pilot contracts has, a line for each, in the order in which it is written. */
enum PilotColumn implements FormColumn {
    CODE("code", 24, null),
    TITLE("intitulé", 40, "/title"),
    STATE("état", 14, "/state"),
    FAMILY("famille", 28, "/family"),
    INTENTION("intention", 22, "/intention"),
    CONTRACT("marché", 30, "/contract"),
    TRIED("ce qui est essayé", 50, "/tried"),
    THEMES("thèmes", 36, "/themes"),
    START("début", 12, "/start"),
    END("fin", 12, "/end"),
    RESULTS("résultats", 50, "/results"),
    LESSONS("enseignements", 50, "/lessons"),
    GENERALISED("généralisation", 50, "/generalised"),
    GENERALISED_FAMILIES("familles concernées", 28, "/generalised/families"),
    GENERALISED_LIBRARY("éléments de la bibliothèque", 28, "/generalised/library");

    static final TableForm<PilotColumn> FORM = new TableForm<>(PilotColumn.class, Set.of(CODE, TITLE),
            Set.of("marchés tests", "marches tests"), 1_000);

    private final Traits traits;

    PilotColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
