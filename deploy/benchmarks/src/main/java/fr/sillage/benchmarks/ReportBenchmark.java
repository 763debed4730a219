package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

/** A yearly report, from the two services to its files, against Chromium that prints the report's own page. */
final class ReportBenchmark {

    private static final double BAR = 2;
    private static final double BAR_CHECKED = 1;
    private static final long POLL_MS = 20;
    private static final double MINUTE = 60;

    private final Api reporting;
    private final Path page;
    private final Verdicts verdicts;

    private ReportBenchmark(Api reporting, Path page, Verdicts verdicts) {
        this.reporting = reporting;
        this.page = page;
        this.verdicts = verdicts;
    }

    static void run(Options options, Verdicts verdicts) throws Exception {
        int warmUps = options.number("warm-ups", 20);
        int rounds = options.number("rounds", 9);
        Optional<Path> program = Chromium.find();
        try (Postgres postgres = Postgres.start(options.folder())) {
            for (String role : new String[] { "catalog", "indicators", "reporting" }) {
                postgres.createRole(role);
            }
            try (Service catalog = Service.start(postgres, "catalog", "catalog", Map.of());
                    Service indicators = Service.start(postgres, "indicators", "indicators", Map.of());
                    Service reporting = Service.start(postgres, "reporting", "reporting", Map.of("SILLAGE_CATALOG_URL",
                            catalog.url().toString(), "SILLAGE_INDICATORS_URL", indicators.url().toString()))) {
                ReportScheme.load(new Api(catalog.url()), new Api(indicators.url()));
                System.out.println(postgres.settings());
                System.out.printf(Locale.ROOT,
                        """
                                A yearly report of %d objectives, %d charts and 5 years. Ours: both services asked, content, page, PDF/A-3a with tags
                                and attachments, workbook, CSV, as the run tells its steps. Theirs: a Chromium that stays open loads the very page
                                from disk and prints it to a PDF with tags and bookmarks, through DevTools.
                                Both are warm. Reports per minute; higher is better; each ratio is the median of its rounds.

                                """,
                        ReportScheme.OBJECTIVES, ReportScheme.CHARTS);
                var benchmark = new ReportBenchmark(new Api(reporting.url()), postgres.log().resolveSibling("report.html"),
                        verdicts);
                if (program.isPresent()) {
                    try (Chromium chromium = Chromium.start(program.get(), postgres.log().getParent())) {
                        benchmark.compare(chromium, warmUps, rounds);
                    }
                } else {
                    benchmark.warmUp(warmUps);
                    System.out.println("Ours: " + benchmark.make());
                    System.out.println(verdicts.notTried("no Chromium on the PATH (Debian: apt install chromium)"));
                }
            }
        }
    }

    private void compare(Chromium chromium, int warmUps, int rounds) throws IOException, InterruptedException {
        Made first = warmUp(warmUps);
        Files.write(page, reporting.bytes(first.edition() + ".html"));
        for (int i = 0; i < warmUps; i++) {
            chromium.print(page);
        }
        Sides made = new Sides();
        Sides checked = new Sides();
        for (int round = 0; round < rounds; round++) {
            Made ours = make();
            long start = System.nanoTime();
            int size = chromium.print(page).length;
            double theirs = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "  round %d: %s; Chromium %.0f ms (%d kB)%n", round + 1, ours, theirs * 1000,
                    size / 1024);
            made.add(MINUTE / ours.seconds("CHECK"), MINUTE / theirs);
            checked.add(MINUTE / ours.seconds("STORE"), MINUTE / theirs);
        }
        System.out.println(Sides.header("Sillage", "Chromium"));
        System.out.println(made.verdict("report made", "/min", BAR, verdicts));
        System.out.println(checked.verdict("report made and checked by veraPDF", "/min", BAR_CHECKED, verdicts));
    }

    private Made warmUp(int reports) throws IOException, InterruptedException {
        Made last = make();
        for (int i = 1; i < reports; i++) {
            last = make();
        }
        return last;
    }

    private Made make() throws IOException, InterruptedException {
        String run = reporting.ask("/api/v1/reports", """
                {"scheme": "%s", "kind": "annual", "year": %d}""".formatted(ReportScheme.CODE, ReportScheme.LAST_YEAR));
        JsonNode told = reporting.get(run);
        while (!told.path("state").asText().equals("DONE")) {
            if (told.path("state").asText().equals("FAILED")) {
                throw new IOException("No report: " + told);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
            told = reporting.get(run);
        }
        Map<String, Instant> steps = new HashMap<>();
        told.path("attempts").path(0).path("steps")
                .forEach(step -> steps.put(step.path("step").asText(), Instant.parse(step.path("startedAt").asText())));
        return new Made(steps, told.path("edition").path("href").asText());
    }

    /** @param steps when each began */
    private record Made(Map<String, Instant> steps, String edition) {

        /** From the first question to the other services until a step begins. */
        double seconds(String step) {
            return millis("GATHER_CATALOG", step) / 1000.0;
        }

        private long millis(String from, String until) {
            return Duration.between(steps.get(from), steps.get(until)).toMillis();
        }

        @Override
        public String toString() {
            return "gathered %d ms, composed %d ms, rendered %d ms, checked %d ms".formatted(
                    millis("GATHER_CATALOG", "COMPOSE"), millis("COMPOSE", "RENDER"), millis("RENDER", "CHECK"),
                    millis("CHECK", "STORE"));
        }
    }
}
