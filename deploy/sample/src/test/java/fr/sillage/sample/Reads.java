package fr.sillage.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * Every GET of the catalog’s contract that may feel how many schemes there are, as somebody asks it: what stands in its path is
 * taken from the list above it.
 */
final class Reads {

    private static final int OK = 200;

    /** How many members of a list are followed. */
    private static final int FOLLOWED = 2;
    private static final List<String> KEYS = List.of("code", "ref", "siren", "year", "date", "number", "part", "id", "name");
    /** Of a list one row: the next ones lie in whatever page they were written to. */
    private static final Map<String, String> SAID = Map.of("limit", "1", "year", "2025", "buyer", "223500018",
            "scheme", "ille-et-vilaine-2024-2028");

    /**
     * What tells of purchases alone, or of how a buyer judged itself: it hangs on buyers, and does not grow with schemes. The
     * library's file looks for each of its lines in an index that gets a level more.
     */
    private static final Pattern ELSEWHERE = Pattern.compile("/api/v1/(purchasing-intentions|contract-links"
            + "|referrals|library/export)\\b.*|.*/assessments\\b.*");
    private static final Map<String, String> ABSENT = Map.of("year", "2024", "date", "2024-01-31", "number", "99", "id", "99",
            "buyer", "223500018", "extension", "csv");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final JsonNode paths;

    Reads(URI address, Path contract) throws IOException {
        this.address = address;
        this.paths = new ObjectMapper(new YAMLFactory()).readTree(contract.toFile()).path("paths");
    }

    /** @param account who asks: it has its name for a password */
    record Read(String url, String account) {

        @Override
        public String toString() {
            return "GET " + url + " as " + account;
        }
    }

    /** Those that find something. */
    List<Read> all() {
        List<Read> reads = new ArrayList<>();
        paths.properties().stream().filter(path -> path.getValue().has("get"))
                .filter(path -> !ELSEWHERE.matcher(path.getKey()).matches())
                .forEach(path -> reads.addAll(of(path.getKey(), path.getValue().path("get").path("parameters"))));
        return reads.stream().filter(read -> ask(read).statusCode() == OK).toList();
    }

    private List<Read> of(String template, JsonNode parameters) {
        // whoever may read some buyers only is asked otherwise for lists
        List<String> accounts = template.contains("{") ? List.of("admin") : List.of("admin", "contributor");
        List<Read> reads = new ArrayList<>();
        for (String url : urls(template)) {
            for (String query : queries(parameters)) {
                accounts.forEach(account -> reads.add(new Read(url + query, account)));
            }
        }
        return reads;
    }

    HttpResponse<String> ask(Read read) {
        String credentials = Base64.getEncoder()
                .encodeToString((read.account() + ":" + read.account()).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(HttpRequest.newBuilder(address.resolve(read.url()))
                    .header("Authorization", "Basic " + credentials).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(read.url(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lists are asked for by page, what tells of many schemes of one; what can be asked of one buyer is asked so, and of all
     * where there are pages.
     */
    private static Set<String> queries(JsonNode parameters) {
        List<String> all = new ArrayList<>();
        List<String> ofAll = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && SAID.containsKey(name)
                    && (!name.equals("year") || parameter.path("required").asBoolean())) {
                all.add(name + "=" + SAID.get(name));
                if (!name.equals("buyer") || parameter.path("required").asBoolean()) {
                    ofAll.add(name + "=" + SAID.get(name));
                }
            }
        }
        Set<String> queries = new LinkedHashSet<>();
        queries.add(query(all));
        if (all.contains("limit=" + SAID.get("limit"))) {
            queries.add(query(ofAll));
        }
        return queries;
    }

    private static String query(List<String> parameters) {
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private List<String> urls(String template) {
        List<String> urls = List.of("");
        for (String segment : template.substring(1).split("/")) {
            List<String> longer = new ArrayList<>();
            for (String url : urls) {
                for (String key : keys(url, segment)) {
                    longer.add(url + "/" + key);
                }
            }
            urls = longer;
        }
        return urls;
    }

    private List<String> keys(String list, String segment) {
        int start = segment.indexOf('{');
        if (start < 0) {
            return List.of(segment);
        }
        String name = segment.substring(start + 1, segment.indexOf('}'));
        List<String> keys = start > 0 ? List.of() : members(list, name);
        return (keys.isEmpty() ? List.of(ABSENT.getOrDefault(name, "absent")) : keys).stream()
                .map(key -> segment.replace("{" + name + "}", key)).toList();
    }

    private List<String> members(String list, String name) {
        HttpResponse<String> answer = ask(new Read(list, "admin"));
        if (answer.statusCode() != OK) {
            return List.of();
        }
        List<String> members = new ArrayList<>();
        try {
            for (JsonNode item : new ObjectMapper().readTree(answer.body()).path("items")) {
                KEYS.stream().map(key -> key.equals("name") ? name : key).filter(item::has).findFirst()
                        .ifPresent(key -> members.add(item.path(key).asText()));
            }
        } catch (IOException e) {
            return List.of();
        }
        return members.subList(0, Math.min(FOLLOWED, members.size()));
    }
}
