package fr.sillage.catalog.table;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.table.Taking;

/** How a file is to be taken. */
public class ImportRequest {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}")
    @Parameter(description = "Tell what would be done, and do not do it", schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    String dryRun;

    @QueryParam("mode")
    @DefaultValue("partial")
    @Pattern(regexp = "partial|atomic")
    @Parameter(description = "`partial` takes the good lines, `atomic` all lines or none", schema = @Schema(enumeration = {
            "partial", "atomic" }, defaultValue = "partial"))
    String mode;

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "Sent again with the same file, it gives the first report and writes nothing; a dry run pays it no heed")
    String key;

    public Taking taking() {
        return Taking.of(mode, dryRun);
    }

    /** Null where no report is remembered. */
    public String key() {
        return taking() == Taking.NOTHING ? null : key;
    }
}
