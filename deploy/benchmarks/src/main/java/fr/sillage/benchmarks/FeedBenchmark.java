package fr.sillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What anybody may read: a page of 50 intentions, and all of them at once. */
final class FeedBenchmark {

    static final String PATH = "/api/v1/public/purchasing-intentions";

    private static final String ROLE = "catalog";
    private static final int ROWS = 50;
    private static final int PAGES = 16;

    private FeedBenchmark() {
    }

    static void run(Options options, Verdicts verdicts) throws Exception {
        int rounds = options.number("rounds", 5);
        int intentions = options.number("intentions", 10_000);
        if (intentions < ROWS * (PAGES + 2)) {
            throw new WrongUse("--intentions must be enough for " + (PAGES + 2) + " pages of " + ROWS);
        }
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(ROLE);
            // no limit: what is measured is not what is granted
            Path collections = postgres.log().resolveSibling("gc.log");
            try (Service service = Service.start(postgres, ROLE, ROLE, Map.of("SILLAGE_PUBLIC_LIMIT", "0"),
                    "-Xlog:gc:file=" + collections)) {
                Api api = new Api(service.url());
                FeedFigures.publish(api, postgres, intentions);
                System.out.println(postgres.settings());
                System.out.printf(Locale.ROOT, "%,d intentions, %s of text, on average %s bytes each.%n%n", intentions,
                        postgres.value("SELECT pg_size_pretty(sum(octet_length(document))) FROM catalog.feed"),
                        postgres.value("SELECT round(avg(octet_length(document))) FROM catalog.feed"));
                pages(options, new Pages(postgres, service, api), rounds, verdicts);
                long bytes = new WholeFeed(postgres, service.url(), verdicts).run(rounds);
                new SlowReaders(service, new Collections(service.pid(), collections), verdicts).run(WholeFeed.LINES, bytes);
            }
        }
    }

    private record Pages(Postgres postgres, Service service, Api api) {
    }

    private static void pages(Options options, Pages in, int rounds, Verdicts verdicts) throws Exception {
        List<Integer> concurrencies = options.numbers("concurrency", "8,1");
        int seconds = options.number("seconds", 5);
        List<String> paths = new ArrayList<>();
        List<Query> queries = new ArrayList<>();
        Map<String, BareEndpoint.Page> answers = new HashMap<>();
        // the first page has a query of its own, without a cursor
        String path = following(in.api().get(PATH + "?limit=" + ROWS));
        while (paths.size() < PAGES) {
            Query query = Query.of(in.postgres(), in.api(), path, "feed_search");
            JsonNode page = in.api().get(path);
            paths.add(path);
            queries.add(query);
            answers.put(path, new BareEndpoint.Page(query.parameters(), ROWS, "],\"next\":" + page.get("next") + "}"));
            path = following(page);
        }
        Path file = in.postgres().log().resolveSibling("paths");
        Files.write(file, paths);
        System.out.printf(Locale.ROOT, """
                A page of %d intentions by the day of their publication, kept connections, nobody signed in; %d pages in turns.
                The query, taken from the service itself:
                  %s
                Requests (or queries) per second; higher is better; each ratio is the median of its rounds.

                """, ROWS, PAGES, queries.get(0).sql());
        var comparison = new Comparison(in.postgres(), in.service(), ROLE, queries, file, verdicts);
        for (int concurrency : concurrencies) {
            try (BareEndpoint bare = BareEndpoint.start(in.postgres(), ROLE,
                    new BareEndpoint.Known(queries.get(0), "", answers), concurrency)) {
                requireSame(in.api(), new Api(URI.create("http://localhost:" + bare.port())), paths);
                comparison.run(bare, concurrency, rounds, seconds);
            }
        }
    }

    private static String following(JsonNode page) {
        return PATH + "?limit=" + ROWS + "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
    }

    private static void requireSame(Api ours, Api theirs, List<String> paths) throws IOException, InterruptedException {
        for (String path : paths) {
            if (!ours.get(path).equals(theirs.get(path))) {
                throw new IllegalStateException("The answers differ:\n%s\n%s".formatted(ours.get(path), theirs.get(path)));
            }
        }
    }
}
