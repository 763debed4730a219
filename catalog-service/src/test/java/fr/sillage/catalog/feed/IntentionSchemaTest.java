package fr.sillage.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class IntentionSchemaTest {

    @Test
    void The_schema_that_is_published_is_that_of_the_texts() throws IOException {
        try (var published = getClass().getResourceAsStream(PublicSchemaResource.SCHEMA)) {
            assertThat(new String(published.readAllBytes(), StandardCharsets.UTF_8))
                    .as("run IntentionSchema.main, and look at the difference").isEqualTo(IntentionSchema.written());
        }
    }

    @Test
    void A_text_with_a_field_that_was_not_told_or_without_one_that_was_breaks_it() {
        assertThat(IntentionSchema.faults("{\"schemaVersion\": 1, \"secret\": 1}").toString()).contains("secret", "title");
    }
}
