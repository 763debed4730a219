package fr.sillage.indicators.ingestion;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a file is to be taken. */
public class IngestionRequest {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Do everything, tell what was done, and take it back")
    boolean dryRun;

    @QueryParam("mode")
    @DefaultValue("partial")
    @Parameter(description = "`partial` takes the good lines, `atomic` all lines or none", schema = @Schema(enumeration = {
            "partial", "atomic" }, defaultValue = "partial"))
    String mode;

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "Sent again with the same file, it gives the first answer and writes nothing; a dry run pays it no heed")
    String idempotencyKey;

    boolean dryRun() {
        return dryRun;
    }

    Mode mode() {
        return Mode.of(mode);
    }

    /** None for a dry run: it has nothing to repeat, and must not answer for the real one. */
    String idempotencyKey() {
        return dryRun ? null : idempotencyKey;
    }

    /** All that makes this request what it is. */
    byte[] signature(byte[] body) {
        byte[] how = (mode + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] signature = new byte[how.length + body.length];
        System.arraycopy(how, 0, signature, 0, how.length);
        System.arraycopy(body, 0, signature, how.length, body.length);
        return signature;
    }
}
