package fr.sillage.catalog.schemefile;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.Api;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Schemes for tests of their files, and how files are sent. */
final class SchemeFiles {

    static final ObjectMapper JSON = new ObjectMapper();

    private SchemeFiles() {
    }

    /** One with some of everything: itself, a committee, two axes, a workstream, three objectives, a deed and two actions. */
    static String scheme(String code, String status) {
        Api.scheme(code, ILLE_ET_VILAINE, status);
        String path = "/schemes/" + code;
        put("/organisations/" + ILLE_ET_VILAINE + "/directorates/dossier-achats", "{\"name\": \"Direction des dossiers\"}");
        put(path + "/committees/revue", """
                {"title": "Revue", "kind": "REVIEW", "meets": "Chaque trimestre",
                 "members": [{"capacity": "Vice-présidente", "name": "Personne fictive", "decides": ["objective"]}],
                 "cadence": [{"fromMonth": 1, "untilMonth": 3, "purpose": "Bilan // suite"}],
                 "powers": [{"type": "objective", "kind": "DECIDES", "what": "Réorienter"}]}""").statusCode(201);
        put(path + "/axes/1", "{\"title\": \"Axe 1\", \"introduction\": \"Deux\\nlignes\"}");
        put(path + "/axes/2", "{\"title\": \"Axe 2\"}");
        put(path + "/workstreams/1-1", "{\"axis\": \"1\", \"title\": \"Chantier 1\", \"lead\": \"Pilote\"}");
        put(path + "/objectives/2", """
                {"workstream": "1-1", "title": "Deux", "context": "=Constat", "stakes": ["Un | enjeu", "Deux"],
                 "means": ["Modalité // une"], "indicators": ["part-a", "part-b"], "goals": ["pnad"],
                 "leadDirectorates": ["dossier-achats"], "deadline": {"from": "2024", "until": "2026"}}""").statusCode(201);
        put(path + "/objectives/10", "{\"axis\": \"2\", \"title\": \"Dix\"}").statusCode(201);
        put(path + "/objectives/30", "{\"title\": \"Trente\"}").statusCode(201);
        put(path + "/targeted-actions/4", """
                {"objective": "30", "title": "Réviser le guide", "recurrence": "ONCE", "deadline": {"until": "2026-06"}}""")
                .statusCode(201);
        put(path + "/actions/a-1", """
                {"objective": "2", "title": "Mère", "partners": ["CEREMA"], "steps": [{"title": "État", "due": "2025-09"}],
                 "sheet": {"aim": "But", "notApplicable": ["LINKED_PROJECTS"]}}""").statusCode(201);
        put(path + "/actions/a-1.1", "{\"parent\": \"a-1\", \"title\": \"Fille\"}").statusCode(201);
        return code;
    }

    static RequestSpecification request(String account) {
        return as(account);
    }

    static String exported(String scheme) {
        return new String(as("reader").get("/api/v1/schemes/" + scheme + "/export.json").then().statusCode(200).extract()
                .asByteArray(), StandardCharsets.UTF_8);
    }

    static ObjectNode document(String scheme) {
        try {
            return (ObjectNode) JSON.readTree(exported(scheme));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ValidatableResponse send(String scheme, String query, String document) {
        return request("steward").body(document).post("/api/v1/schemes/" + scheme + "/imports" + query).then();
    }

    static ValidatableResponse sendNew(String scheme, String query, String document) {
        return request("steward").header("If-None-Match", "*").body(document)
                .post("/api/v1/schemes/" + scheme + "/imports" + query).then();
    }

    static byte[] exportedFile(String scheme, String extension) {
        return as("reader").get("/api/v1/schemes/" + scheme + "/export." + extension).then().statusCode(200).extract()
                .asByteArray();
    }

    /** As bytes of a type, without a charset that nobody told. */
    static RequestSpecification file(String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic("steward", "steward")
                .header("Content-Type", type).body(file);
    }

    static ValidatableResponse sendWorkbook(String scheme, String query, byte[] file) {
        return file(WorkbookTable.MEDIA_TYPE, file).post("/api/v1/schemes/" + scheme + "/imports" + query).then();
    }

    /** A workbook of sheets: a name, then its lines with semicolons, and so on. */
    static byte[] workbook(String... namesAndLines) {
        var file = new ByteArrayOutputStream();
        List<WorkbookTable.Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < namesAndLines.length; i += 2) {
            List<List<Object>> lines = namesAndLines[i + 1].lines()
                    .map(line -> List.<Object> of((Object[]) line.split(";", -1)))
                    .toList();
            sheets.add(new WorkbookTable.Sheet(namesAndLines[i],
                    lines.get(0).stream().map(heading -> new WorkbookTable.Column(heading.toString(), 20)).toList(),
                    lines.stream().skip(1)));
        }
        try {
            WorkbookTable.write(file, sheets, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A workbook with one text for another in all of its parts. */
    static byte[] workbook(byte[] workbook, String before, String after) {
        var changed = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get();
                var out = new ZipOutputStream(changed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).replace(before, after)
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }
}
