package fr.sillage.catalog.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;

class PilotRulesTest {

    private static final PilotRules.Known KNOWN = new PilotRules.Known(Set.of("papier"), true, Set.of("critere"));

    private static List<String> faults(PilotState state, String start, String end, String results, String lessons) {
        return PilotRules.faults(new PilotBody("Titre", state, "papier", null, null, "Essai", null, start, end, results,
                lessons, null), KNOWN).stream().map(Fault::code).toList();
    }

    @Test
    void It_may_end_in_the_month_or_the_year_in_which_it_begins() {
        assertThat(faults(PilotState.UNDER_WAY, "2031-06-15", "2031-06", null, null)).isEmpty();
        assertThat(faults(PilotState.UNDER_WAY, "2031-06-15", "2031", null, null)).isEmpty();
        assertThat(faults(PilotState.UNDER_WAY, "2031-06-15", "2031-06-14", null, null)).containsExactly("pilot-ends-before");
    }

    @Test
    void What_is_not_concluded_may_have_results_already() {
        assertThat(faults(PilotState.UNDER_WAY, null, null, "Premiers", null)).isEmpty();
        assertThat(faults(PilotState.CANDIDATE, null, null, null, null)).isEmpty();
        assertThat(faults(PilotState.CONCLUDED, null, null, "Bons", "Deux")).isEmpty();
    }
}
