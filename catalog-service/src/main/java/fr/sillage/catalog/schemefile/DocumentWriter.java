package fr.sillage.catalog.schemefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import fr.sillage.api.Sha256;

/** Writes a scheme as a document of JSON, and tells what state it is in: the same content gives the same bytes. */
@ApplicationScoped
class DocumentWriter {

    /** In hexadecimal digits: enough that no two states of a scheme are ever taken for each other. */
    private static final int STATE_LENGTH = 32;
    /** Lines end in the same way wherever the service runs. */
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final ObjectWriter json;

    DocumentWriter(ObjectMapper json) {
        this.json = json.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void write(OutputStream out, String code, SchemeContent content) throws IOException {
        json.writeValue(out, SchemeDocument.of(code, state(content), content));
        out.write('\n');
    }

    /** A digest of all it says; its code is no part of it, so a copy under another code is in the same state. */
    String state(SchemeContent content) {
        var digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest());
        try {
            json.writeValue(digest, SchemeDocument.of(null, null, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, STATE_LENGTH);
    }
}
