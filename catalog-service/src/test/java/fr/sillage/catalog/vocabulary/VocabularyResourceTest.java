package fr.sillage.catalog.vocabulary;

import static fr.sillage.catalog.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class VocabularyResourceTest {

    @Test
    void Every_list_of_words_is_read_by_its_name() {
        as("reader").get("/api/v1/vocabularies").then().statusCode(200).body("items", hasItems("themes", "procedures"));
        as("reader").get("/api/v1/vocabularies/themes").then().statusCode(200)
                .body("items.find {it.code == 'REUSE'}.goal", equalTo("environmental.resourceReuse"))
                .body("items.find {it.code == 'REUSE'}.pillar", equalTo("ENVIRONMENTAL"))
                .body("items.find {it.code == 'REUSE'}.note", nullValue())
                .body("items.find {it.code == 'LOCAL'}.note", containsString("une préférence d’origine n’est pas permise"));
        as("reader").get("/api/v1/vocabularies/beneficiaries").then().statusCode(200)
                .body("items.find {it.code == 'SIAE'}.article", equalTo("L2113-13"));
        as("reader").get("/api/v1/vocabularies/nothing").then().statusCode(404);
    }
}
