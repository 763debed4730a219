package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A body that was sent compressed. */
public final class Unpacked extends GZIPInputStream {

    public Unpacked(InputStream packed) throws IOException {
        super(packed, 1 << 16);
    }
}
