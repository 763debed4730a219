package fr.sillage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** What the build has just written must be what is committed: a change of the API is seen in review. */
public abstract class CommittedContract {

    private final String service;

    protected CommittedContract(String service) {
        this.service = service;
    }

    @Test
    void The_committed_contract_is_what_the_service_offers() throws IOException {
        assertThat(Files.readString(Path.of("target", "openapi", "openapi.yaml")))
                .as("openapi/%s.yaml differs from the code: ./mvnw -Pcontracts package, and look at the difference", service)
                .isEqualTo(Files.readString(Path.of("..", "openapi", service + ".yaml")));
    }

    @Test
    void Every_successful_answer_is_shown_by_an_example_as_its_schema_says() {
        assertThat(Contract.committed(service).exampleFaults()).as("openapi/examples").isEmpty();
    }
}
