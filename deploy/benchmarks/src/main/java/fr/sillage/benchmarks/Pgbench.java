package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, which runs a query with next to nothing around it. */
final class Pgbench {

    private static final Pattern SPEED = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Path program;

    private Pgbench(Path program) {
        this.program = program;
    }

    /** Nothing where it is not installed: the embedded PostgreSQL comes without it. */
    static Optional<Pgbench> find() {
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .map(folder -> Path.of(folder, "pgbench")).filter(Files::isExecutable).findFirst().map(Pgbench::new);
    }

    /** @return queries per second, each prepared once and run in turns by each client */
    double run(Postgres postgres, String role, List<Query> queries, int clients, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-h", "localhost",
                "-p", String.valueOf(postgres.port()), "-U", role, "-c", String.valueOf(clients),
                "-j", String.valueOf(Math.min(clients, Runtime.getRuntime().availableProcessors())),
                "-T", String.valueOf(seconds)));
        for (int i = 0; i < queries.size(); i++) {
            Path script = postgres.log().resolveSibling("query-" + i + ".sql");
            Files.writeString(script, queries.get(i).sql().replaceAll("\\$(\\d+)", ":p" + i + "_$1") + ";\n");
            command.addAll(List.of("-f", script.toString()));
            for (int p = 0; p < queries.get(i).parameters().size(); p++) {
                command.addAll(List.of("-D", "p" + i + "_" + (p + 1) + "=" + queries.get(i).parameters().get(p)));
            }
        }
        command.add("postgres");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher speed = SPEED.matcher(output);
        if (process.waitFor() != 0 || !speed.find()) {
            throw new IOException(output);
        }
        return Double.parseDouble(speed.group(1));
    }
}
