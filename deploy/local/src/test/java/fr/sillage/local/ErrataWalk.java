package fr.sillage.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * The way of a figure that was published wrong: it is corrected with a reason, a new edition of the report is made by itself,
 * which tells what was corrected, and is published in its turn. The sample's figure of the hours of insertion in 2024 is it.
 */
final class ErrataWalk {

    private static final String REPORT = "/api/v1/reports/ille-et-vilaine-2024-2028/annual/2024";
    private static final String COLUMNS = "measure,buyer,item,period,value,status,qualifier,comment,reason\n";
    private static final String CORRECTED = "heures-insertion,223500018,,2024,74830,FICTITIOUS,EXACT,Donnée fictive,";
    private static final String REASON = "Chiffres intervertis à la saisie";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MS = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI indicators;
    private final URI reporting;

    ErrataWalk(URI indicators, URI reporting) {
        this.indicators = indicators;
        this.reporting = reporting;
    }

    /** The first edition was published when the sample was loaded: its year is closed. */
    void correctWithAReason() throws IOException, InterruptedException {
        assertThat(get(REPORT + "/editions").body()).contains("\"number\":1", "\"state\":\"PUBLISHED\"");
        HttpResponse<String> without = post(COLUMNS + CORRECTED);
        assertThat(without.statusCode()).as(without.body()).isEqualTo(422);
        HttpResponse<String> with = post(COLUMNS + CORRECTED + REASON);
        assertThat(with.statusCode()).as(with.body()).isEqualTo(200);
    }

    void awaitTheDraftThatTellsIt() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (asSteward(REPORT + "/editions/2").statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                fail("No second edition: " + asSteward("/api/v1/runs").body());
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        assertThat(asSteward(REPORT + "/editions/2.json").body()).contains("\"errata\":{\"since\":{\"edition\":1",
                "\"old\":{\"value\":74380", "\"new\":{\"value\":74830", REASON);
        assertThat(get(REPORT + "/editions/2").statusCode()).isEqualTo(401);
        assertThat(get(REPORT + ".html").body()).doesNotContain(REASON);
    }

    void publishIt() throws IOException, InterruptedException {
        HttpResponse<String> published = send(
                request(reporting, REPORT + "/editions/2/publication").PUT(BodyPublishers.noBody()));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(get(REPORT + ".html").body()).contains("Chiffres corrigés depuis l’édition 1", REASON);
        assertThat(get(REPORT + "/editions/1.html").body()).doesNotContain(REASON);
        HttpResponse<String> difference = http.send(HttpRequest
                .newBuilder(reporting.resolve(REPORT + "/editions/2/difference")).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
        assertThat(difference.body()).contains("Ce qui change de l’édition 1 à l’édition 2", "74\u202F380\u00A0h",
                "74\u202F830\u00A0h");
        assertThat(send(request(indicators, "/api/v1/closures/ille-et-vilaine-2024-2028/2024")).body())
                .contains("\"edition\":2");
    }

    private HttpResponse<String> post(String csv) throws IOException, InterruptedException {
        return send(request(indicators, "/api/v1/ingestions").header("Content-Type", "text/csv; charset=UTF-8")
                .POST(BodyPublishers.ofString(csv)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(reporting.resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> asSteward(String path) throws IOException, InterruptedException {
        return send(request(reporting, path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString("steward:steward".getBytes(UTF_8)));
    }
}
