package fr.sillage.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Asks again and again over a few kept connections, at as little cost as Java allows: what it takes is taken from the side
 * measured. A process of its own.
 */
final class LoadGenerator {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.ISO_8859_1);
    /** Not counted: this program is compiled meanwhile, which pgbench need not be. */
    private static final long WARM_UP_NS = TimeUnit.SECONDS.toNanos(1);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.ISO_8859_1);

    private LoadGenerator() {
    }

    /** What one run came to. */
    record Load(double perSecond, double medianMs, double p99Ms) {
    }

    /** @param paths a file with one path a line, asked for in turns */
    static Load run(int port, int connections, int seconds, Path paths) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx64m", "-cp", System.getProperty("java.class.path"), LoadGenerator.class.getName(),
                String.valueOf(port), String.valueOf(connections), String.valueOf(seconds), paths.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String[] result = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim().split(" ");
        if (process.waitFor() != 0) {
            throw new IOException("The load was not answered");
        }
        return new Load(Double.parseDouble(result[0]), Double.parseDouble(result[1]), Double.parseDouble(result[2]));
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[1]);
        long duration = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[2]));
        List<byte[]> requests = new ArrayList<>();
        for (String path : Files.readAllLines(Path.of(arguments[3]))) {
            // what is public is asked for as the public does
            String signIn = path.startsWith("/api/v1/public/") ? "" : "Authorization: " + Api.AUTHORIZATION + "\r\n";
            requests.add("GET %s HTTP/1.1\r\nHost: localhost\r\n%sAccept: application/json\r\n\r\n"
                    .formatted(path, signIn).getBytes(StandardCharsets.ISO_8859_1));
        }
        var latencies = new ConcurrentLinkedQueue<List<Long>>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime() + WARM_UP_NS;
        long end = start + duration;
        for (int i = 0; i < connections; i++) {
            int first = i;
            Thread thread = new Thread(() -> latencies.add(ask(port, requests, first, start, end)));
            thread.setUncaughtExceptionHandler((failed, e) -> {
                e.printStackTrace();
                System.exit(1);
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Long> sorted = latencies.stream().flatMap(List::stream).sorted().toList();
        System.out.println(sorted.size() / (duration / 1e9) + " " + sorted.get(sorted.size() / 2) / 1e6 + " "
                + sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private static List<Long> ask(int port, List<byte[]> requests, int first, long start, long end) {
        List<Long> latencies = new ArrayList<>();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            byte[] line = new byte[1 << 13];
            int next = first;
            long now = System.nanoTime();
            while (now < end) {
                out.write(requests.get(next++ % requests.size()));
                answer(in, line);
                long then = now;
                now = System.nanoTime();
                if (then >= start) {
                    latencies.add(now - then);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return latencies;
    }

    private static void answer(InputStream in, byte[] line) throws IOException {
        int size = line(in, line);
        if (!new String(line, 0, size, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 200")) {
            throw new IOException(new String(line, 0, size, StandardCharsets.ISO_8859_1));
        }
        int length = -1;
        boolean chunked = false;
        while ((size = line(in, line)) > 0) {
            chunked |= startsWith(CHUNKED, line, size);
            if (startsWith(LENGTH, line, size)) {
                length = Integer.parseInt(new String(line, LENGTH.length, size - LENGTH.length, StandardCharsets.ISO_8859_1));
            }
        }
        if (chunked) {
            chunks(in, line);
        } else if (length < 0) {
            throw new IOException("An answer without Content-Length");
        } else {
            in.skipNBytes(length);
        }
    }

    private static void chunks(InputStream in, byte[] line) throws IOException {
        int length;
        do {
            length = Integer.parseInt(new String(line, 0, line(in, line), StandardCharsets.ISO_8859_1), 16);
            in.skipNBytes(length);
            line(in, line);
        } while (length > 0);
    }

    private static boolean startsWith(byte[] header, byte[] line, int size) {
        if (size < header.length) {
            return false;
        }
        for (int i = 0; i < header.length; i++) {
            if ((line[i] | 0x20) != (header[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int line(InputStream in, byte[] line) throws IOException {
        int size = 0;
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The connection was closed");
            }
            if (read != '\r') {
                line[size++] = (byte) read;
            }
        }
        return size;
    }
}
