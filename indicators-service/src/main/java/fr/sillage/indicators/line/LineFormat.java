package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.StrictJson;

/** The formats in which figures may be sent. */
public final class LineFormat {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new StrictJson().customize(JSON);
    }

    private LineFormat() {
    }

    /**
     * @param body closed with the lines
     * @throws ProblemException 415 where the type is none of those that are read, 400 where the body cannot be read at all
     */
    public static Lines open(MediaType type, InputStream body) throws IOException {
        if (type != null && type.isCompatible(CSV)) {
            return new Listed(CsvLines.read(body.readAllBytes()).iterator());
        }
        if (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return new Listed(json(body).iterator());
        }
        throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type.detail", type);
    }

    private static List<RawLine> json(InputStream body) throws IOException {
        try {
            List<LineBody> bodies = JSON.readValue(body, new TypeReference<>() {
            });
            if (bodies == null || bodies.contains(null)) {
                throw ProblemException.unreadable(
                        List.of(Fault.at(bodies == null ? "" : "/" + bodies.indexOf(null), "type-wrong")));
            }
            List<RawLine> lines = new ArrayList<>();
            bodies.forEach(line -> lines.add(line.at(lines.size() + 1)));
            return lines;
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, 400);
        }
    }

    private record Listed(Iterator<RawLine> lines) implements Lines {

        @Override
        public RawLine next() {
            return lines.hasNext() ? lines.next() : null;
        }

        @Override
        public void close() {
        }
    }
}
