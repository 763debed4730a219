package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Texts as they stand in the database, by {@code COPY} in its binary form: all at a stretch, and nothing is escaped that would
 * have to be put right again.
 */
final class CopiedLines {

    /** In bytes: what stands before the first row (signature, flags, length of an extension). */
    private static final int HEADER = 11 + 4 + 4;
    /** Before each row its number of fields, and before each field its length. */
    private static final int COUNT = 2;
    private static final int LENGTH = 4;
    private static final short END = -1;

    private CopiedLines() {
    }

    /** @param sql without parameters, with one column of texts that are never null: each becomes a line */
    static void write(Connection connection, String sql, OutputStream out) throws SQLException, IOException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)");
        try {
            int before = HEADER;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                // a message is a row, as the protocol says; the first one bears the header, the last one is no row
                if (ByteBuffer.wrap(row).getShort(before) != END) {
                    int length = ByteBuffer.wrap(row).getInt(before + COUNT);
                    out.write(row, before + COUNT + LENGTH, length);
                    out.write('\n');
                }
                before = 0;
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
