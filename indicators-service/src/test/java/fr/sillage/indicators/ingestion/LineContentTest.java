package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a line may say, and how. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LineContentTest {

    private static final String PATH = "/api/v1/ingestions";

    @Test
    void Another_unit_of_the_same_kind_is_converted_and_one_of_another_kind_refused() {
        create("/api/v1/measures/s-energie", """
                {"title": "Énergie", "unit": "kWh", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED"}""");

        post("", "measure;buyer;period;value;unit\ns-energie;223500018;2014;1,5;MWh\ns-energie;223500018;2015;7;kW")
                .statusCode(200).body("created", equalTo(1)).body("lines[0].new.value", equalTo(1500))
                .body("lines[1].faults.code", contains("unit-unfit"));
    }

    @Test
    void Words_are_read_in_French() {
        measure("s-mots");
        post("", """
                mesure;acheteur;période;valeur;statut;précision;confidentialité;motif
                s-mots;223500018;2023;3;provisoire;environ;non publiable;
                s-mots;223500018;2024;;Sans objet;;;
                s-mots;223500018;2025;1000;;au moins;Confidentiel;
                """).statusCode(200).body("created", equalTo(3))
                .body("lines.new.status", contains("PROVISIONAL", "NOT_APPLICABLE", "NORMAL"))
                .body("lines.new.qualifier", contains("ABOUT", "EXACT", "AT_LEAST"))
                .body("lines.new.confidentiality", contains("NOT_FOR_PUBLICATION", "FREE", "CONFIDENTIAL"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tab\there", "line\r\nbreak", "\\N", "back\\slash", "\\.", "é\u202F😀", "x\u0001\u007Fy",
            "a;b,\"c\"" })
    void Every_character_of_a_comment_comes_back(String comment) {
        String measure = "s-texte-" + Integer.toHexString(comment.hashCode());
        measure(measure);
        as("steward").body(List.of(Map.of("measure", measure, "buyer", "223500018", "period", "2024", "value", 1, "comment",
                comment))).post(PATH).then().statusCode(200).body("created", equalTo(1));
        observations(measure).body("items[0].comment", equalTo(comment));
    }

    @Test
    void A_correction_that_does_not_speak_of_it_leaves_a_figure_confidential() {
        measure("s-secret");
        figures("measure,buyer,period,value,confidentiality\ns-secret,223500018,2024,3,CONFIDENTIAL");

        post("", "measure,buyer,period,value\ns-secret,223500018,2024,4").statusCode(200)
                .body("lines[0].new.confidentiality", equalTo("CONFIDENTIAL"));
        post("", "measure,buyer,period,value\ns-secret,223500018,2024,4").statusCode(200).body("unchanged", equalTo(1));
        as("reader").get("/api/v1/measures/s-secret/observations").then().body("items[0].value", nullValue());
        post("", "measure,buyer,period,value,confidentiality\ns-secret,223500018,2024,4,libre").statusCode(200)
                .body("updated", equalTo(1));
        as("reader").get("/api/v1/measures/s-secret/observations").then().body("items[0].value", equalTo(4));
    }
}
