package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

/** Reads a whole file as the service does. */
final class Reading {

    private Reading() {
    }

    static List<RawLine> lines(String type, InputStream body) {
        try (Lines lines = LineFormat.open(MediaType.valueOf(type), body, Column.OF_FIGURE)) {
            List<RawLine> all = new ArrayList<>();
            for (RawLine line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RawLine> lines(String type, byte[] body) {
        return lines(type, new ByteArrayInputStream(body));
    }

    static List<RawLine> lines(String type, String body) {
        return lines(type, body.getBytes(StandardCharsets.UTF_8));
    }

    static ProblemException refusal(String type, byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> lines(type, body));
    }

    static List<Fault> faults(String type, String body) {
        return refusal(type, body.getBytes(StandardCharsets.UTF_8)).faults();
    }

    static List<String> codes(RawLine line) {
        return line.faults().stream().map(LineFault::code).toList();
    }
}
