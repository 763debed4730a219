package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Reads one JSON object on each line. A line that is none is a faulty line; one of more than {@value #LONGEST_LINE} characters
 * is passed over without being held.
 */
final class NdjsonLines implements Lines {

    static final int LONGEST_LINE = 100_000;

    private final Reader file;
    private final char[] buffer = new char[LONGEST_LINE + (1 << 16)];
    private final PlainObject plain = new PlainObject(buffer);
    private int start;
    private int limit;
    private int number;

    NdjsonLines(Reader file) {
        this.file = file;
    }

    @Override
    public RawLine next() throws IOException {
        while (true) {
            int end = lineEnd();
            if (end < 0) {
                return null;
            }
            number++;
            int from = start;
            start = Math.min(limit, end + 1);
            if (end - from > LONGEST_LINE) {
                start = end;
                skipLine();
                return faulty(LineFault.at(null, "line-too-long", LONGEST_LINE));
            }
            if (!isBlank(from, end)) {
                return line(from, end);
            }
        }
    }

    private boolean isBlank(int from, int end) {
        int at = from;
        while (at < end && buffer[at] <= ' ' && buffer[at] != '\0') {
            at++;
        }
        return at == end;
    }

    /** @return where the next line ends, or where more of it than is taken was seen; -1 after the last line */
    private int lineEnd() throws IOException {
        int length = 0;
        while (true) {
            while (start + length < limit && buffer[start + length] != '\n') {
                length++;
            }
            if (start + length < limit || length > LONGEST_LINE) {
                return start + length;
            }
            if (!fill()) {
                return length == 0 ? -1 : limit;
            }
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        int count = file.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, count);
        return count > 0;
    }

    private void skipLine() throws IOException {
        while (true) {
            while (start < limit && buffer[start] != '\n') {
                start++;
            }
            if (start < limit) {
                start++;
                return;
            }
            if (!fill()) {
                return;
            }
        }
    }

    private RawLine line(int from, int end) throws IOException {
        String[] texts = plain.read(from, end);
        return texts == null ? parsed(from, end) : RawLine.of(number, texts, List.of());
    }

    private RawLine parsed(int from, int end) throws IOException {
        JsonFields fields = new JsonFields();
        JsonParser json = JsonFields.JSON.createParser(buffer, from, end - from);
        try (json) {
            json.nextToken();
            fields.read(json);
            if (json.nextToken() != null) {
                fields.fault(LineFault.at(null, "line-several-values"));
            }
        } catch (JsonProcessingException e) {
            fields.fault(LineFault.at(null, "line-malformed", JsonFields.place(e, json).getColumnNr()));
        }
        return fields.line(number);
    }

    private RawLine faulty(LineFault fault) {
        JsonFields none = new JsonFields();
        none.fault(fault);
        return none.line(number);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
