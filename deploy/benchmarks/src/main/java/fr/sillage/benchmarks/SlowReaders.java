package fr.sillage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Many who ask for the whole feed at once and stop reading: what the service holds for them, and whether it still answers. */
final class SlowReaders {

    private static final int READERS = 250;
    /** A body of 20 MB copied for two of them would be more. */
    private static final long MOST_MORE_MB = 32;
    private static final int RECEIVED = 1 << 14;

    private final Service service;
    private final Collections collections;
    private final Verdicts verdicts;

    SlowReaders(Service service, Collections collections, Verdicts verdicts) {
        this.service = service;
        this.collections = collections;
        this.verdicts = verdicts;
    }

    void run(String path, long bytes) throws IOException, InterruptedException {
        collections.run();
        long liveBefore = collections.live();
        List<Socket> readers = new ArrayList<>();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(begin(path, reader % 2 == 0 ? "" : "Accept-Encoding: gzip\r\n"));
            }
            collections.run();
            // anybody else is answered meanwhile, or this ends here
            new Api(service.url()).get(FeedBenchmark.PATH + "?limit=1");
            long live = collections.live() - liveBefore;
            System.out.printf(Locale.ROOT,
                    "%d readers who stop at the beginning of %d MB, each other one packed: %d MB more live heap  <= %d MB  %s%n",
                    READERS, bytes / 1_000_000, live, MOST_MORE_MB,
                    verdicts.of(live <= MOST_MORE_MB));
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    /** Asks, waits for the answer to begin, and reads no further. */
    private Socket begin(String path, String header) throws IOException {
        URI url = service.url();
        var socket = new Socket();
        socket.setReceiveBufferSize(RECEIVED);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        socket.getOutputStream().write("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(path, header)
                .getBytes(StandardCharsets.ISO_8859_1));
        InputStream in = socket.getInputStream();
        if (in.readNBytes(RECEIVED).length < RECEIVED) {
            throw new IOException("A reader was not answered");
        }
        return socket;
    }
}
