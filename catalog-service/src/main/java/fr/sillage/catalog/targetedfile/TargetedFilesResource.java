package fr.sillage.catalog.targetedfile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** The files of a year that are looked at closely. They are selected where all opinions are recorded: at a sitting. */
@Path("/api/v1/schemes/{scheme}/targeted-files/{year}")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TargetedFilesResource {

    private final TargetedFilesReader files;
    private final SchemeAccess access;
    private final Ledger ledger;

    TargetedFilesResource(TargetedFilesReader files, SchemeAccess access, Ledger ledger) {
        this.files = files;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @ListETag
    @Operation(summary = "Selected by the strategic committee: its favourable opinion on the subject `targeted-file`, `<year>/<reference>`")
    public TargetedFilesView getTargetedFiles(String scheme, int year) {
        if (year < 1900 || year > 2200) {
            throw ProblemException.notFound("programme-year", year);
        }
        return ledger.readConsistently(position -> files.of(access.toRead(scheme), year));
    }
}
