package fr.sillage.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import fr.sillage.sample.SampleLoader;

/** Starts PostgreSQL and the three services, loads the sample into an empty store, and stops all of it. */
final class Launcher {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration LEFT_OVER_TIMEOUT = Duration.ofSeconds(15);
    private static final long POLL_MS = 100;
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_INTERRUPTED = 130;

    /** Small heaps, and no time spent on optimising: what counts here is that all three are there quickly. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path project;
    private final Options options;
    private final PrintStream out;
    private final String serviceSecret = DataFolder.newSecret();
    private final List<ServiceProcess> services = new ArrayList<>();
    private DataFolder folder;
    private Database database;
    private boolean stopping;

    private Launcher(Path project, Options options, PrintStream out) {
        this.project = project;
        this.options = options;
        this.out = out;
    }

    static void main(String[] arguments) throws Exception {
        Path project = projectFolder();
        try {
            Options options = Options.parse(List.of(arguments), project.resolve("data"));
            if (options.help()) {
                System.out.print(Options.USAGE);
                return;
            }
            new Launcher(project, options, System.out).run();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(EXIT_FAILED);
        }
    }

    /** Found from where this class lies, deploy/local/target/sillage.jar or deploy/local/target/classes. */
    private static Path projectFolder() throws URISyntaxException {
        Path code = Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return code.resolve("../../../..").normalize();
    }

    private void run() throws CannotStart, IOException, InterruptedException {
        long start = System.nanoTime();
        for (Part service : Part.SERVICES) {
            requireBuilt(service);
        }
        folder = DataFolder.open(options.data());
        out.println("Starting Sillage, data in " + folder.path());
        startDatabase();
        startServices();
        loadSample();
        out.printf(Locale.ROOT, "Ready in %.1f s.%n%n", seconds(start));
        sayWhereToLook();
        awaitFailure();
    }

    private void requireBuilt(Part service) throws CannotStart {
        if (Files.notExists(jar(service))) {
            throw new CannotStart("The " + service + " service is not built (" + jar(service) + " is missing): "
                    + "build it with ./mvnw package -DskipTests, or build and start with ./mvnw -Prun.");
        }
    }

    private void startDatabase() throws CannotStart, IOException, InterruptedException {
        database = new Database(folder, options.port(Part.POSTGRES));
        boolean leftOver = database.stopRunning();
        if (leftOver) {
            out.println("  stopped the PostgreSQL of a launcher that was killed");
        }
        for (Part part : Part.values()) {
            if (leftOver) {
                awaitFree(options.port(part));
            }
            Ports.requireFree(part, options.port(part));
        }
        if (options.reset()) {
            folder.forgetDatabase();
        }
        long start = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "sillage-stop"));
        database.start();
        out.printf(Locale.ROOT, "  PostgreSQL ready on port %d (%.1f s)%n", options.port(Part.POSTGRES), seconds(start));
    }

    /** The services of a killed launcher need a moment to notice and to leave their ports. */
    private static void awaitFree(int port) throws InterruptedException {
        long start = System.nanoTime();
        while (Ports.isTaken(port) && System.nanoTime() - start < LEFT_OVER_TIMEOUT.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
    }

    private void startServices() throws CannotStart, IOException, InterruptedException {
        long start = System.nanoTime();
        for (Part service : Part.SERVICES) {
            start(service);
        }
        HttpClient client = HttpClient.newHttpClient();
        List<ServiceProcess> waiting = new ArrayList<>(services);
        while (!waiting.isEmpty()) {
            for (ServiceProcess service : List.copyOf(waiting)) {
                if (service.isReady(client)) {
                    waiting.remove(service);
                    out.printf(Locale.ROOT, "  %s ready on port %d (%.1f s)%n", service.part(), options.port(service.part()),
                            seconds(start));
                } else if (!service.isAlive()) {
                    throw ended(service);
                } else if (System.nanoTime() - start > START_TIMEOUT.toNanos()) {
                    throw new CannotStart("The " + service.part() + " service is not ready after "
                            + START_TIMEOUT.toSeconds() + " s:" + service.logTail());
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
    }

    /** A load that was cut short is taken up again: what is there already does not change. */
    private void loadSample() throws CannotStart, IOException {
        SampleLoader sample = new SampleLoader(url(Part.CATALOG), url(Part.INDICATORS), url(Part.REPORTING),
                line -> out.println("  " + line));
        try {
            if (folder.isSampleUnfinished() || sample.isEmpty()) {
                out.println("Loading the sample");
                folder.beginSample();
                sample.load();
                folder.endSample();
            }
        } catch (RuntimeException e) {
            if (isStopping()) {
                endQuietly();
            }
            throw new CannotStart("The sample could not be loaded: " + e.getMessage()
                    + System.lineSeparator() + "The logs: " + folder.log(Part.CATALOG).getParent());
        }
    }

    private synchronized void start(Part service) throws IOException {
        if (stopping) {
            endQuietly();
        }
        services.add(ServiceProcess.start(service, options.port(service), jar(service), JAVA_OPTIONS,
                settings(service), folder.log(service)));
    }

    private Map<String, String> settings(Part service) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("QUARKUS_PROFILE", "local");
        // The local accounts have passwords that everyone knows: not for the neighbours.
        settings.put("QUARKUS_HTTP_HOST", "localhost");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(options.port(service)));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.toString());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password(service));
        settings.put("SILLAGE_CATALOG_URL", url(Part.CATALOG).toString());
        settings.put("SILLAGE_INDICATORS_URL", url(Part.INDICATORS).toString());
        settings.put("SILLAGE_LOCAL_ACCOUNTS", "true");
        settings.put("SILLAGE_SERVICE_SECRET", serviceSecret);
        settings.put("SILLAGE_STOP_WITH_STDIN", "true");
        return settings;
    }

    private void sayWhereToLook() {
        String reports = url(Part.REPORTING) + "/api/v1/reports/ille-et-vilaine-2024-2028/annual/";
        out.println("Where to look");
        out.println("  The pages for people");
        out.println("    " + url(Part.REPORTING) + "/");
        out.println("  2025 report, a draft: sign in as reader");
        out.println("    " + reports + "2025.html");
        out.println("    " + reports + "2025.pdf");
        out.println("  2024 report, published: open to anyone");
        out.println("    " + reports + "2024.html");
        out.println("    " + reports + "2024.pdf");
        out.println("  The three APIs");
        for (Part service : Part.SERVICES) {
            out.println("    " + url(service) + "/q/swagger-ui");
        }
        out.println("  Accounts, each with its name as password");
        out.println("    reader, steward, admin, contributor, committee, partner");
        out.println();
        out.println("Ctrl-C stops everything. To start again without Maven:");
        out.println("  java -jar " + Path.of("deploy", "local", "target", "sillage.jar"));
    }

    private void awaitFailure() throws CannotStart {
        throw ended((ServiceProcess) CompletableFuture.anyOf(
                services.stream().map(ServiceProcess::onExit).toArray(CompletableFuture[]::new)).join());
    }

    private CannotStart ended(ServiceProcess service) {
        // Ctrl-C reaches every program of the terminal, a service perhaps a moment before this one.
        if (isStopping() || service.wasInterrupted()) {
            endQuietly();
        }
        return new CannotStart("The " + service.part() + " service has ended by itself." + service.logTail());
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** If everything is being stopped already, waits for the end of that. */
    private static void endQuietly() {
        System.exit(EXIT_INTERRUPTED);
    }

    /** Services first, so that none of them sees its database go. */
    private void stop() {
        try {
            synchronized (this) {
                stopping = true;
            }
            out.println();
            out.println("Stopping...");
            for (ServiceProcess service : services) {
                service.askToStop();
            }
            for (ServiceProcess service : services) {
                service.awaitStop();
            }
            database.stop();
            folder.close();
            out.println("Stopped.");
        } catch (IOException e) {
            out.println("Could not stop everything: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path jar(Part service) {
        return project.resolve(service + "-service").resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    private URI url(Part service) {
        return URI.create("http://localhost:" + options.port(service));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
