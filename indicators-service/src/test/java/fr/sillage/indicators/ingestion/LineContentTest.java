package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.days;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
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

    @Test
    void Units_are_read_as_people_write_them_and_what_is_none_is_told_from_what_does_not_fit() {
        create("/api/v1/measures/s-unites", """
                {"title": "Émissions", "unit": "tCO₂e", "scale": 1, "timeAggregation": "SUM", "origin": "OBSERVED"}""");

        post("", """
                measure;buyer;period;value;unit
                s-unites;223500018;2014;1,5;tCO2e
                s-unites;223500018;2015;500;KGCO2E
                s-unites;223500018;2016;7;tonnes équivalent CO2
                s-unites;223500018;2017;7;tonnes
                s-unites;223500018;2018;7;tonnnes
                s-unites;223500018;2019;7;zorglubs
                s-unites-inconnue;223500018;2020;7;zorglubs
                """).statusCode(200).body("created", equalTo(3))
                .body("lines[0].new.value", equalTo(1.5f)).body("lines[1].new.value", equalTo(0.5f))
                .body("lines[2].new.value", equalTo(7))
                .body("lines[3].faults.code", contains("unit-unfit"))
                .body("lines[4].faults.code", contains("unit-unknown")).body("lines[4].faults[0].suggestion", equalTo("t"))
                .body("lines[5].faults.code", contains("unit-unlisted"))
                .body("lines[5].faults[0].message", containsString("tCO₂e"))
                .body("lines[6].faults.code", containsInAnyOrder("measure-unknown", "unit-like-none"));
    }

    @Test
    void A_conversion_that_comes_out_even_nowhere_is_rounded_and_told() {
        create("/api/v1/measures/s-minutes", """
                {"title": "Heures", "unit": "h", "scale": 2, "timeAggregation": "SUM", "origin": "OBSERVED"}""");

        int id = post("", """
                measure;buyer;item;period;value;unit
                s-minutes;223500018;;2014;20;min
                s-minutes;223500018;;2015;1 230;minutes
                s-minutes;223500018;;2015;50,5;min
                s-minutes;223500018;;2016;0,1;min
                s-minutes;223500018;;2017;1,234;h
                """).statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(3)).body("warned", equalTo(2))
                .body("lines[0].new.value", equalTo(0.33f)).body("lines[0].warnings.code", contains("value-rounded"))
                .body("lines[0].warnings[0].message", containsString("20 min")).body("lines[0].warnings[0].message",
                        containsString("0,33 h"))
                .body("lines[1].new.value", equalTo(20.5f))
                .body("lines[3].faults.code", contains("value-rounds-to-nothing"))
                .body("lines[4].faults.code", contains("decimals-too-many")).extract().path("id");
        String file = as("steward").accept("text/csv").get(PATH + "/" + id + "/errors").then().statusCode(200).extract()
                .asString();
        assertThat(file).contains(";50,5;min;", ";0,1;min;", ";1.234;h;");
    }

    @Test
    void A_long_file_too_tells_what_it_rounded() {
        create("/api/v1/measures/s-longues-minutes", """
                {"title": "Heures", "unit": "h", "scale": 2, "timeAggregation": "SUM", "origin": "OBSERVED"}""");
        String csv = days("s-longues-minutes", 1_001, day -> "1,").replace("period,value", "period,value,unit")
                + "s-longues-minutes,223500018,2014,20,min\n";

        post("", csv).statusCode(200).body("created", equalTo(1_002)).body("warned", equalTo(1))
                .body("lines.line", contains(1_003)).body("lines[0].warnings.code", contains("value-rounded"))
                .body("lines[0].outcome", equalTo("CREATED"));
        post("", csv).statusCode(200).body("unchanged", equalTo(1_002)).body("warned", equalTo(1))
                .body("lines[0].outcome", equalTo("UNCHANGED"));
    }

    @Test
    void Whoever_writes_French_is_answered_in_French_words() {
        measure("s-francais");
        post("", """
                mesure;acheteur;période;valeur;statut
                s-francais;223500018;2014;;
                s-francais;223500018;2015;3;sans objet
                s-francais;223500018;2016;3;étrange
                """).statusCode(422)
                .body("report.lines[0].faults[0].message", containsString("manquant"))
                .body("report.lines[1].faults[0].message", containsString("sans objet"))
                .body("report.lines[2].faults[0].message", containsString("provisoire"));
    }
}
