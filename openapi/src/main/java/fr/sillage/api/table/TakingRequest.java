package fr.sillage.api.table;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a file its sender wants taken. */
public class TakingRequest {

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

    public Taking taking() {
        return Taking.of(mode, dryRun);
    }
}
