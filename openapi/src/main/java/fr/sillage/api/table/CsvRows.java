package fr.sillage.api.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

/**
 * The rows of a CSV file (RFC 4180), one at a time, each held only until the next one is asked for.
 * <p>
 * Line ends may be mixed. A quoted field may hold separators and line ends. A row longer than {@value #LONGEST_ROW} characters
 * is
 * read to its end without being held, and at fault.
 */
public final class CsvRows implements Closeable {

    public static final int LONGEST_ROW = 100_000;

    private static final char[] SEPARATORS = { ',', ';', '\t' };
    /** What Excel writes above the header to tell itself the separator. */
    private static final String SEPARATOR_LINE = "sep=";

    private enum State {
        /** Nothing of the field seen but spaces. */
        BEFORE,
        PLAIN,
        QUOTED,
        /** A quote within a quoted field: its end, or the first half of a double one. */
        AFTER_QUOTE,
        /** Spaces after the quote that ended the field. */
        CLOSED
    }

    private final Reader file;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private char separator;

    private char[] row = new char[1024];
    private int length;
    private int[] ends = new int[16];
    private int width;
    private List<Fault> faults = new ArrayList<>();

    private int line;
    private int nextLine = 1;

    public CsvRows(Reader file) throws IOException {
        this.file = file;
        // whatever the network brought first, the header is to be seen whole; a character may take two places
        while (limit < buffer.length - 1) {
            int count = file.read(buffer, limit, buffer.length - limit);
            if (count < 0) {
                break;
            }
            limit += count;
        }
        separator = separator();
    }

    /** The most frequent one of the first line; within quotes none counts. */
    private char separator() {
        if (limit > SEPARATOR_LINE.length() + 1
                && new String(buffer, 0, SEPARATOR_LINE.length()).equalsIgnoreCase(SEPARATOR_LINE)) {
            char told = buffer[SEPARATOR_LINE.length()];
            for (position = SEPARATOR_LINE.length() + 1; position < limit && !isLineEnd(buffer[position]); position++) {
                // nothing else is on that line
            }
            return told;
        }
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < limit && (quoted || !started || !isLineEnd(buffer[i])); i++) {
            quoted ^= buffer[i] == '"';
            started |= !isLineEnd(buffer[i]);
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += buffer[i] == SEPARATORS[s] ? 1 : 0;
            }
        }
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = counts[s] > counts[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /**
     * @return false after the last one
     * @throws ProblemException 400 where a quote is never closed
     */
    public boolean next() throws IOException {
        line = nextLine;
        length = 0;
        width = 0;
        if (!faults.isEmpty()) {
            faults = new ArrayList<>();
        }
        if (position == limit && !fill()) {
            return false;
        }
        State state = State.BEFORE;
        int fieldStart = 0;
        int quoteLine = line;
        while (true) {
            if (position == limit && !fill()) {
                if (state == State.QUOTED) {
                    throw ProblemException.unreadable(List.of(Fault.at("#row=" + quoteLine, "quote-unclosed", quoteLine)));
                }
                endField();
                return true;
            }
            char c = buffer[position++];
            if (state == State.QUOTED) {
                if (c == '"') {
                    state = State.AFTER_QUOTE;
                } else {
                    if (isLineEnd(c)) {
                        countLine(c);
                    }
                    append(c);
                }
            } else if (c == separator) {
                endField();
                fieldStart = length;
                state = State.BEFORE;
            } else if (c == '\n' || c == '\r') {
                countLine(c);
                skipLineFeedAfter(c);
                endField();
                return true;
            } else if (state == State.PLAIN) {
                append(c);
            } else if (c == '"' && state == State.AFTER_QUOTE) {
                append(c);
                state = State.QUOTED;
            } else if (c == '"' && state == State.BEFORE) {
                // spaces before it are no part of the field
                length = fieldStart;
                quoteLine = nextLine;
                state = State.QUOTED;
            } else if (c == ' ') {
                append(c);
                state = state == State.BEFORE ? State.BEFORE : State.CLOSED;
            } else {
                if (state != State.BEFORE) {
                    fault(Fault.at("", "quote-misplaced", quoteLine));
                }
                append(c);
                state = State.PLAIN;
            }
        }
    }

    private void countLine(char lineEnd) throws IOException {
        // the two characters of one line end count once
        if (lineEnd == '\n' || position == limit && !fill() || buffer[position] != '\n') {
            nextLine++;
        }
    }

    private void skipLineFeedAfter(char lineEnd) {
        if (lineEnd == '\r' && position < limit && buffer[position] == '\n') {
            position++;
            nextLine++;
        }
    }

    private void append(char c) {
        if (length == row.length) {
            if (length >= LONGEST_ROW) {
                fault(Fault.at("", "line-too-long", LONGEST_ROW));
                return;
            }
            row = Arrays.copyOf(row, Math.min(LONGEST_ROW, 2 * length));
        }
        row[length++] = c;
    }

    private void endField() {
        if (width == ends.length) {
            if (width >= LONGEST_ROW) {
                fault(Fault.at("", "line-too-long", LONGEST_ROW));
                return;
            }
            ends = Arrays.copyOf(ends, 2 * width);
        }
        ends[width++] = length;
    }

    private void fault(Fault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, file.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    /** Line of the file on which the row starts, from 1. */
    public int line() {
        return line;
    }

    public int width() {
        return width;
    }

    /** What is wrong with the row as a whole. */
    public List<Fault> faults() {
        return faults;
    }

    /** @return null where the field is empty */
    public String field(int place) {
        return Field.text(row, place == 0 ? 0 : ends[place - 1], ends[place]);
    }

    /** Nothing but separators and spaces. */
    public boolean isBlank() {
        return faults.isEmpty() && Field.text(row, 0, length) == null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
