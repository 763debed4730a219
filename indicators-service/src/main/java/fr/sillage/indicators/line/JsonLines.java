package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

/** Reads a JSON array, of which an element that is no line is a faulty line. A broken document is refused where it breaks. */
final class JsonLines implements Lines {

    private final JsonParser json;
    private int number;

    JsonLines(Reader file) throws IOException {
        json = JsonFields.JSON.createParser(file);
        if (advance() != JsonToken.START_ARRAY) {
            throw ProblemException.unreadable(List.of(Fault.at("", "array-expected")));
        }
    }

    @Override
    public RawLine next() throws IOException {
        if (json.currentToken() == null) {
            return null;
        }
        if (advance() == JsonToken.END_ARRAY) {
            if (advance() != null) {
                throw broken(json.currentLocation());
            }
            return null;
        }
        JsonFields fields = new JsonFields();
        try {
            fields.read(json);
        } catch (JsonProcessingException e) {
            throw broken(JsonFields.place(e, json));
        }
        return fields.line(++number);
    }

    private JsonToken advance() throws IOException {
        try {
            return json.nextToken();
        } catch (JsonProcessingException e) {
            throw broken(JsonFields.place(e, json));
        }
    }

    private static ProblemException broken(JsonLocation at) {
        return ProblemException.unreadable(List.of(Fault.at("", "json-malformed", at.getLineNr(), at.getColumnNr())));
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
