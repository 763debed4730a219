package fr.sillage.indicators.ingestion;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows to a table by COPY, in its text format. Nothing else may be done on the connection before {@link #close}. */
final class CopyRows implements AutoCloseable {

    private static final byte[] NULL = { '\\', 'N' };

    private final CopyIn copy;
    private final byte[] buffer = new byte[1 << 16];
    private int length;
    private boolean first = true;

    CopyRows(Connection connection, String table) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    }

    /** @param number not negative */
    CopyRows add(int number) throws SQLException {
        separate();
        putDigits(number);
        return this;
    }

    /** @param text null for none; holds no U+0000 */
    CopyRows add(String text) throws SQLException {
        separate();
        if (text == null) {
            put(NULL);
        } else {
            put(text);
        }
        return this;
    }

    private void separate() throws SQLException {
        if (!first) {
            put((byte) '\t');
        }
        first = false;
    }

    void endRow() throws SQLException {
        put((byte) '\n');
        first = true;
    }

    private void putDigits(int number) throws SQLException {
        if (number >= 10) {
            putDigits(number / 10);
        }
        put((byte) ('0' + number % 10));
    }

    private void put(String text) throws SQLException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                put(escaped(text.substring(i)).getBytes(StandardCharsets.UTF_8));
                return;
            }
            if (c == '\\' || c < ' ') {
                put((byte) '\\');
                c = escape(c);
            }
            put((byte) c);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static char escape(char c) {
        return switch (c) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            // before any other character the backslash is left out
            default -> c;
        };
    }

    private void put(byte[] bytes) throws SQLException {
        if (bytes.length > buffer.length - length) {
            flush();
        }
        if (bytes.length > buffer.length) {
            copy.writeToCopy(bytes, 0, bytes.length);
            return;
        }
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void put(byte b) throws SQLException {
        if (length == buffer.length) {
            flush();
        }
        buffer[length++] = b;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    /** Gives up: the table stays without the rows. */
    void cancel() throws SQLException {
        copy.cancelCopy();
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
    }
}
