package fr.sillage.indicators.line;

import java.io.Closeable;
import java.io.IOException;

/** The lines of a file as it comes in, one after the other: a file may be longer than the memory. */
public interface Lines extends Closeable {

    /**
     * @return null after the last one
     * @throws fr.sillage.api.ProblemException 400 where the file as a whole cannot be read any further; what is wrong with one
     *         line is told in the line
     */
    RawLine next() throws IOException;
}
