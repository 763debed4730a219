package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The files of the folder {@code sample}, by their path in it. */
final class SampleFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SampleFiles() {
    }

    /** All files, in the order in which they are to be loaded. */
    static List<String> contents() {
        return text("contents.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    static List<SampleRequest> requests(String file) {
        try {
            return JSON.readValue(text(file), new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static String text(String file) {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/sample/" + file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
