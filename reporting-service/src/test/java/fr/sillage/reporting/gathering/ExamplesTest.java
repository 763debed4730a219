package fr.sillage.reporting.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Contract;
import fr.sillage.reporting.Neighbours;

/** What the tests take for the other services' answers is what their contracts say. */
class ExamplesTest {

    @Test
    void The_catalog_may_answer_as_the_examples_do() {
        var catalog = Contract.committed("catalog");
        assertThat(catalog.faults("GET", "/api/v1/schemes/a", 200, "application/json", Neighbours.example("scheme.json")))
                .isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/schemes/a/snapshot", 200, "application/json",
                Neighbours.example("snapshot.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/organisations", 200, "application/json",
                Neighbours.example("organisations.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/schemes/a/committees/b/sittings/2026-12-10/pack", 200, "application/json",
                Neighbours.example("sitting-pack.json"))).isEmpty();
    }

    @Test
    void The_library_may_answer_as_the_examples_do() {
        var catalog = Contract.committed("catalog");
        assertThat(catalog.faults("GET", "/api/v1/library", 200, "application/json", Neighbours.example("library.json")))
                .isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/library/shelves", 200, "application/json",
                Neighbours.example("shelves.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/library/critere-papier", 200, "application/json",
                Neighbours.example("library-item.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/terms", 200, "application/json", Neighbours.example("terms.json")))
                .isEmpty();
    }

    @Test
    void The_programme_may_be_answered_as_the_examples_do() {
        var catalog = Contract.committed("catalog");
        assertThat(catalog.faults("GET", "/api/v1/public/purchasing-intentions", 200, "application/json",
                Neighbours.example("intentions.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/public/purchasing-intentions/35-2026-001", 200, "application/json",
                Neighbours.example("intention.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/purchasing-intentions/reasons", 200, "application/json",
                Neighbours.example("reasons.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/purchasing-intentions/warnings", 200, "application/json",
                Neighbours.example("warnings.json"))).isEmpty();
        assertThat(catalog.faults("GET", "/api/v1/vocabularies/themes", 200, "application/json",
                Neighbours.example("words.json"))).isEmpty();
    }

    @Test
    void The_indicators_may_answer_as_the_examples_do() {
        assertThat(Contract.committed("indicators").faults("GET", "/api/v1/expected-figures", 200, "application/json",
                Neighbours.example("expected-figures.json"))).isEmpty();
        assertThat(Contract.committed("indicators").faults("POST", "/api/v1/figures", 200, "application/json",
                Neighbours.example("figures.json"))).isEmpty();
    }

    @Test
    void The_indicators_may_say_that_a_year_is_closed_as_the_tests_take_it() {
        Neighbours.closed("a", 2025, """
                {"buyers": ["223500018"], "edition": 1, "position": 17}""");
        for (String method : List.of("GET", "PUT")) {
            assertThat(Contract.committed("indicators").faults(method, "/api/v1/closures/a/2025", 200, "application/json",
                    Neighbours.closureView("a", "2025", Neighbours.closure("a", 2025)))).isEmpty();
        }
    }

    @Test
    void The_indicators_may_tell_of_a_correction_as_the_tests_take_it() {
        Neighbours.corrects("a", 53000, "Chiffres intervertis", 18);
        assertThat(Contract.committed("indicators").faults("GET", "/api/v1/closures/a/2025/errata", 200, "application/json",
                Neighbours.errata("a", 2025, 17))).isEmpty();
    }
}
