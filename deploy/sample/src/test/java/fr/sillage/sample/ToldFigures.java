package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import fr.sillage.api.Contract;

/**
 * The figures of one buyer as the API tells them to a reader, in one line each: {@code 131378 kg},
 * {@code plus de 1000 marchés},
 * {@code MISSING}.
 * <p>
 * A figure is named by its code, and its item after a stroke: {@code papier-consommation/fsc}.
 */
record ToldFigures(URI service, String buyer) {

    private static final Contract CONTRACT = Contract.committed("indicators");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What a document prints, written as this class writes: « 131 378 », « 0,5% », « - ». */
    static String printed(String cell, String unit) {
        if (cell.equals("-")) {
            return "MISSING";
        }
        String vague = cell.startsWith("plus de ") ? "plus de " : cell.startsWith("environ ") ? "environ " : "";
        String number = cell.substring(vague.length()).replaceAll("[\\s%]", "").replace(',', '.');
        return vague + plain(new BigDecimal(number)) + " " + unit;
    }

    /** What is stored, in the unit of its measure. */
    String observed(String figure, String period) {
        JsonNode items = get("/api/v1/measures/" + code(figure) + "/observations?item=" + item(figure) + "&from=" + period
                + "&to=" + period + buyerParameter()).path("items");
        assertThat(items).as("observations of %s in %s", figure, period).hasSize(1);
        return told(items.get(0), "value", measure(figure).path("unit").asText());
    }

    JsonNode observation(String figure, String period) {
        return get("/api/v1/measures/" + code(figure) + "/observations?item=" + item(figure) + "&from=" + period + "&to="
                + period + buyerParameter()).path("items").path(0);
    }

    JsonNode measure(String figure) {
        return get("/api/v1/measures/" + code(figure));
    }

    JsonNode indicator(String figure) {
        return get("/api/v1/indicators/" + code(figure));
    }

    /** What an indicator makes of it. */
    String indicated(String figure, String period) {
        return told(point(figure, period), "value", unit(figure, period));
    }

    /** The same as a document printed it. */
    String published(String figure, String period) {
        return plain(point(figure, period).path("published").decimalValue()) + " " + unit(figure, period);
    }

    /** « 46748 / 121492 », from which the value can be made again. */
    String operands(String figure, String period) {
        JsonNode point = point(figure, period);
        return plain(point.path("numerator").decimalValue()) + " / " + plain(point.path("denominator").decimalValue());
    }

    JsonNode point(String figure, String period) {
        return series(figure, period).path("points").path(0);
    }

    JsonNode progress(String scheme, String figure, String period) {
        return get("/api/v1/indicators/" + code(figure) + "/progress?scheme=" + scheme + "&item=" + item(figure) + "&period="
                + period + buyerParameter());
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String unit(String figure, String period) {
        return series(figure, period).path("unit").asText();
    }

    private JsonNode series(String figure, String period) {
        return get("/api/v1/indicators/" + code(figure) + "/series?item=" + item(figure) + "&from=" + period
                + buyerParameter());
    }

    private static String told(JsonNode node, String field, String unit) {
        String status = node.path("status").asText();
        if (!node.has(field)) {
            return status;
        }
        String vague = switch (node.path("qualifier").asText()) {
            case "AT_LEAST" -> "plus de ";
            case "ABOUT" -> "environ ";
            default -> "";
        };
        return vague + plain(node.path(field).decimalValue()) + " " + unit + (status.equals("NORMAL") ? "" : " " + status);
    }

    private static String code(String figure) {
        return figure.split("/")[0];
    }

    private static String item(String figure) {
        return figure.contains("/") ? figure.split("/")[1] : "_T";
    }

    private String buyerParameter() {
        return "&buyer=" + buyer;
    }

    /** As any reader, and every answer held to the contract. */
    private JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path)).header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("reader:reader".getBytes(UTF_8)))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            assertThat(CONTRACT.faults("GET", request.uri().getPath(), 200, "application/json", answer.body())).as(path)
                    .isEmpty();
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
