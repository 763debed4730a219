package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Garbage collections of another Java, as its log tells them; a full one leaves only what is still referred to. */
final class Collections {

    private static final Pattern AFTER = Pattern.compile("->(\\d+)M\\(\\d+M\\)");
    /** How the log names those that {@link #run} asked for. */
    private static final String ASKED_FOR = "Diagnostic Command";
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Executor THREAD = task -> {
        Thread thread = new Thread(task, "collections");
        thread.setDaemon(true);
        thread.start();
    };

    private final long pid;
    private final Path log;

    /** @param log what {@code -Xlog:gc:file=} writes */
    Collections(long pid, Path log) {
        this.pid = pid;
        this.log = log;
    }

    /** One full collection; returns when it is done. */
    void run() throws IOException {
        if (!Files.isExecutable(JCMD)) {
            throw new IllegalStateException("Nothing to measure the heap with: a JDK is needed, " + JCMD + " is missing");
        }
        Process jcmd = new ProcessBuilder(JCMD.toString(), String.valueOf(pid), "GC.run").redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("The heap was not measured: " + said.strip());
        }
    }

    /** Full collections one after the other, at least one, until it is closed; which fails if one of them did. */
    Sampling sampling() {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
            try {
                do {
                    run();
                } while (!enough.get());
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, THREAD);
        return () -> {
            enough.set(true);
            running.join();
        };
    }

    interface Sampling extends AutoCloseable {
        @Override
        void close();
    }

    /** The most that full collections left, in MB. */
    long live() throws IOException {
        return left(ASKED_FOR);
    }

    /** The most that any collection left, in MB. */
    long left() throws IOException {
        return left("");
    }

    private long left(String kind) throws IOException {
        return Files.readAllLines(log).stream().filter(line -> line.contains(kind)).map(AFTER::matcher).filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1))).max()
                .orElseThrow(() -> new IllegalStateException("Nothing was measured: no collection of this kind in " + log));
    }
}
