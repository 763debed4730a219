package fr.sillage.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, told under a message. */
final class LogTail {

    private static final int BYTES = 8_192;
    private static final int LINES = 15;

    private LogTail() {
    }

    static String of(Path log) {
        StringBuilder told = new StringBuilder();
        for (String line : lastLines(log)) {
            told.append(System.lineSeparator()).append("    ").append(line);
        }
        return told.append(System.lineSeparator()).append("The whole log: ").append(log).toString();
    }

    private static List<String> lastLines(Path log) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - BYTES));
            ByteBuffer end = ByteBuffer.allocate(BYTES);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // until the buffer or the file ends
            }
            List<String> lines = StandardCharsets.UTF_8.decode(end.flip()).toString().lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
