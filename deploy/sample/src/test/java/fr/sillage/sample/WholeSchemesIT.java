package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The three schemes of the sample go out of the packaged catalog as one file each, and come back from it. */
class WholeSchemesIT {

    private static final List<Sample> SAMPLES = Sample.ALL;
    /** Where the sample has what each part of a document says. */
    private static final Map<String, String> FILES = Map.of("committees", "committees", "axes", "axes", "workstreams",
            "workstreams", "objectives", "objectives", "targetedActions", "targeted-actions", "actions", "actions");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES = Map.of("json", "application/json", "csv", "text/csv", "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningService running;

    @BeforeAll
    static void start() throws IOException, SQLException {
        running = RunningService.withTheSample("catalog");
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void A_document_holds_all_that_the_sample_says_of_a_scheme(Sample sample) throws IOException {
        JsonNode document = JSON.readTree(export(code(sample), "json"));
        assertHolds(document.path("scheme"), JSON.valueToTree(sample.scheme()), "scheme");
        FILES.forEach((part, file) -> {
            Map<String, Map<String, Object>> bodies = sample.collection("catalog/" + file + ".json");
            assertThat(document.path(part).fieldNames()).toIterable().as(part)
                    .containsExactlyInAnyOrderElementsOf(bodies.keySet());
            assertHolds(document.path(part), JSON.valueToTree(bodies), part);
        });
    }

    /** A service tells more than it was sent: lists that are empty. */
    private static void assertHolds(JsonNode told, JsonNode said, String at) {
        if (said.isObject()) {
            said.fields().forEachRemaining(
                    field -> assertHolds(told.path(field.getKey()), field.getValue(), at + "/" + field.getKey()));
        } else if (said.isArray()) {
            assertThat(told).as(at).hasSameSizeAs(said);
            for (int i = 0; i < said.size(); i++) {
                assertHolds(told.get(i), said.get(i), at + "/" + i);
            }
        } else if (said.isNumber()) {
            assertThat(told.decimalValue()).as(at).isEqualByComparingTo(said.decimalValue());
        } else {
            assertThat(told).as(at).isEqualTo(said);
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void What_was_exported_changes_nothing_in_any_form(Sample sample) throws IOException {
        String scheme = code(sample);
        byte[] document = export(scheme, "json");
        for (String extension : TYPES.keySet()) {
            JsonNode report = imported(scheme, "?strategy=REPLACE", extension, export(scheme, extension), "If-Match", "*");
            assertThat(report.path("items")).as(extension).isEmpty();
            assertThat(report.path("written").asBoolean()).isFalse();
        }
        assertThat(export(scheme, "json")).isEqualTo(document);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void A_document_and_a_workbook_each_make_the_scheme_anew(Sample sample) throws IOException {
        String scheme = code(sample);
        String document = new String(export(scheme, "json"), UTF_8);
        String head = "\"code\" : \"" + scheme + "\"";
        String copied = document.replace(head, "\"code\" : \"copie-" + scheme + "\"");
        imported("copie-" + scheme, "", "json", copied.getBytes(UTF_8), "If-None-Match", "*");
        assertThat(new String(export("copie-" + scheme, "json"), UTF_8)).isEqualTo(copied);

        byte[] workbook = renamed(export(scheme, "xlsx"), scheme, "classeur-" + scheme);
        imported("classeur-" + scheme, "", "xlsx", workbook, "If-None-Match", "*");
        assertThat(new String(export("classeur-" + scheme, "json"), UTF_8))
                .isEqualTo(document.replace(head, "\"code\" : \"classeur-" + scheme + "\""));
    }

    private static String code(Sample sample) {
        return sample.collection("catalog/scheme.json").keySet().iterator().next();
    }

    private static byte[] renamed(byte[] workbook, String before, String after) throws IOException {
        var renamed = new ByteArrayOutputStream();
        Path file = Files.write(Files.createTempFile("classeur", ".xlsx"), workbook);
        try (var in = new ZipFile(file.toFile()); var out = new ZipOutputStream(renamed)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(new String(in.getInputStream(entry).readAllBytes(), UTF_8)
                        .replace(">" + before + "<", ">" + after + "<").getBytes(UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return renamed.toByteArray();
    }

    private static byte[] export(String scheme, String extension) {
        HttpResponse<byte[]> answer = send(request(scheme, "export." + extension).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode imported(String scheme, String query, String extension, byte[] file, String... precondition)
            throws IOException {
        HttpResponse<byte[]> answer = send(request(scheme, "imports" + query).header("Content-Type", TYPES.get(extension))
                .headers(precondition).POST(BodyPublishers.ofByteArray(file)));
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(String scheme, String rest) {
        String account = Base64.getEncoder().encodeToString("steward:steward".getBytes(UTF_8));
        return HttpRequest.newBuilder(running.address().resolve("/api/v1/schemes/" + scheme + "/" + rest))
                .header("Authorization", "Basic " + account);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
