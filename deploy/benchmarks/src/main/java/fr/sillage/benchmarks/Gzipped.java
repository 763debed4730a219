package fr.sillage.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;

/** A stream packed as it is read, so that it is never whole in memory. */
final class Gzipped extends InputStream {

    private final InputStream plain;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream packer = new GZIPOutputStream(packed);
    private final byte[] taken = new byte[1 << 16];
    private byte[] ready = new byte[0];
    private int read;
    private boolean ended;

    Gzipped(InputStream plain) throws IOException {
        this.plain = plain;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.length - read);
        System.arraycopy(ready, read, target, offset, count);
        read += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (read == ready.length && !ended) {
            int count = plain.read(taken);
            if (count < 0) {
                packer.close();
                ended = true;
            } else {
                packer.write(taken, 0, count);
            }
            ready = packed.toByteArray();
            packed.reset();
            read = 0;
        }
        return read < ready.length;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
