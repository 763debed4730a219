package fr.sillage.catalog.network;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the file of a network's meetings has, a line for each, in the order in which it is written. */
enum MeetingColumn implements FormColumn {
    DAY("date", 12, null),
    TITLE("intitulé", 40, "/title"),
    PLACE("lieu", 28, "/place"),
    TOPICS("sujets", 40, "/topics"),
    THEMES("thèmes", 36, "/themes"),
    GUESTS("invités", 40, "/guests"),
    ATTENDANCE("participants", 12, "/attendance"),
    AIMS("objectifs partagés", 40, "/aims"),
    PILOTS("marchés tests", 28, "/pilots"),
    OUTCOME("suites", 60, "/outcome");

    static final TableForm<MeetingColumn> FORM = new TableForm<>(MeetingColumn.class, Set.of(DAY, TITLE),
            Set.of("rencontres", "réunions"), 1_000);

    private final Traits traits;

    MeetingColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }
}
