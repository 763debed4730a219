package fr.sillage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

class ContractTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            components:
              responses:
                missing: {content: {application/problem+json: {schema: {type: object, required: [title]}}}}
              schemas:
                Thing:
                  type: object
                  required: [code]
                  properties:
                    code: {type: string}
                    size: {$ref: "#/components/schemas/Size"}
                Size: {type: number, minimum: 0}
            paths:
              /api/v1/things/{code}:
                get:
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
                    "304": {description: unchanged}
                    "404": {$ref: "#/components/responses/missing"}
              /api/v1/things/best:
                get:
                  responses:
                    "200": {content: {text/csv: {schema: {type: string}}}}
            """;

    private final Contract contract;

    ContractTest() throws IOException {
        contract = new Contract(new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT));
    }

    private List<String> faults(int status, String type, String body) {
        return contract.faults("GET", "/api/v1/things/a", status, type, body);
    }

    @Test
    void An_answer_as_declared_passes() {
        assertThat(faults(200, "application/json", "{\"code\": \"a\", \"size\": 1.5}")).isEmpty();
        assertThat(faults(404, "application/problem+json", "{\"title\": \"no\"}")).isEmpty();
        assertThat(faults(304, "", "")).isEmpty();
        assertThat(contract.faults("GET", "/api/v1/things/best", 200, "text/csv", "a,b")).isEmpty();
    }

    @Test
    void A_missing_a_mistyped_and_an_undeclared_field_are_found() {
        assertThat(faults(200, "application/json", "{\"size\": 1}")).hasSize(1);
        assertThat(faults(200, "application/json", "{\"code\": 12}")).hasSize(1);
        assertThat(faults(200, "application/json", "{\"code\": \"a\", \"size\": -1}")).hasSize(1);
        assertThat(faults(200, "application/json", "{\"code\": \"a\", \"colour\": \"red\"}")).hasSize(1);
        assertThat(faults(404, "application/problem+json", "{}")).hasSize(1);
    }

    @Test
    void An_undeclared_status_type_method_or_path_is_found() {
        assertThat(faults(201, "application/json", "{\"code\": \"a\"}")).hasSize(1);
        assertThat(faults(200, "text/html", "<p>")).hasSize(1);
        assertThat(faults(200, "application/json", "")).hasSize(1);
        assertThat(contract.faults("DELETE", "/api/v1/things/a", 204, "", "")).hasSize(1);
        assertThat(contract.faults("GET", "/api/v1/others", 200, "application/json", "{}")).hasSize(1);
    }
}
