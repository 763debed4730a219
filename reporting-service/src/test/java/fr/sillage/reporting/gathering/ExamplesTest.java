package fr.sillage.reporting.gathering;

import static org.assertj.core.api.Assertions.assertThat;

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
    }

    @Test
    void The_indicators_may_answer_as_the_example_does() {
        assertThat(Contract.committed("indicators").faults("POST", "/api/v1/figures", 200, "application/json",
                Neighbours.example("figures.json"))).isEmpty();
    }
}
