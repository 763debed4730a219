package fr.sillage.sample;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Loads the sample through the public API, as any integrator would. Loading it again changes nothing.
 * <p>
 * Without the launcher: {@code java -cp … fr.sillage.sample.SampleLoader http://localhost:8081 http://localhost:8082
 * http://localhost:8083}
 */
public final class SampleLoader {

    private static final String REPORTS = "/api/v1/reports/ille-et-vilaine-2024-2028/annual/";
    private static final String PUBLISHED_YEAR = "2024";
    private static final String DRAFT_YEAR = "2025";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, Service> services;
    private final Consumer<String> progress;

    /** @param progress told in a line what was loaded, file by file */
    public SampleLoader(URI catalog, URI indicators, URI reporting, Consumer<String> progress) {
        // Organisations are entered by an administrator, who may do all that a steward may.
        this.services = Map.of(
                "catalog", new Service(catalog, "admin", "admin"),
                "indicators", new Service(indicators, "steward", "steward"),
                "reporting", new Service(reporting, "steward", "steward"));
        this.progress = progress;
    }

    public static void main(String[] args) {
        if (args.length != 3) {
            System.err.println("Usage: SampleLoader <catalog> <indicators> <reporting>, the addresses of the three services");
            System.exit(2);
        }
        new SampleLoader(URI.create(args[0]), URI.create(args[1]), URI.create(args[2]), System.out::println).load();
    }

    /** Whether the instance holds no scheme at all. */
    public boolean isEmpty() {
        return service("catalog").items("/api/v1/schemes?limit=1").isEmpty();
    }

    /** @throws RefusedException where a service refuses what is sent; what was loaded before it stays */
    public void load() {
        SampleFiles.contents().forEach(this::load);
        publish();
    }

    void load(String file) {
        Service service = service(file.split("/")[1]);
        if (file.endsWith(".csv")) {
            Map<?, ?> report = service.ingest(SampleFiles.text(file));
            progress.accept(file + ": " + report.get("received") + " figures");
        } else if (file.endsWith(".md")) {
            service.send("/api/v1/frameworks/" + file.split("/")[0] + "/imports", "text/markdown", SampleFiles.text(file));
            progress.accept(file);
        } else {
            List<SampleRequest> requests = SampleFiles.requests(file);
            requests.forEach(request -> send(service, request));
            progress.accept(file + ": " + requests.size());
        }
    }

    private static void send(Service service, SampleRequest request) {
        switch (request.method()) {
            case "POST" -> service.post(request.path(), request.body(service::get));
            case "ANSWERS" -> service.answers(request.path(), request.body());
            case "ANSWER" -> service.answer(request.path(), request.body());
            default -> service.put(request.path(), request.body(service::get));
        }
    }

    /** The schedule makes the reports by itself; which one is published is for somebody to decide. */
    private void publish() {
        awaitEdition(PUBLISHED_YEAR);
        awaitEdition(DRAFT_YEAR);
        service("reporting").put(REPORTS + PUBLISHED_YEAR + "/editions/1/publication", Map.of());
        progress.accept("report of " + PUBLISHED_YEAR + " published, report of " + DRAFT_YEAR + " left as a draft");
    }

    private void awaitEdition(String year) {
        progress.accept("waiting for the report of " + year);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (service("reporting").items(REPORTS + year + "/editions").isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("No report of " + year + " after " + PATIENCE.toMinutes()
                        + " minutes: the log of the reporting service says why");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a report", e);
        }
    }

    private Service service(String name) {
        return services.get(name);
    }
}
