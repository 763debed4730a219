package fr.sillage.reporting.completeness;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;
import fr.sillage.reporting.preview.Previews;
import io.quarkus.security.Authenticated;

/** What a report would lack, told before it is made. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews")
@Authenticated
public class CompletenessResource {

    private final Previews previews;

    CompletenessResource(Previews previews) {
        this.previews = previews;
    }

    @GET
    @Path("{scheme}/{kind}/{year}/completeness")
    @Operation(summary = "What a report would lack if it were made now, and of whom it was asked", extensions = @Extension(name = ContractFilter.CONFLICTS, value = "true"))
    public CompletenessView getCompleteness(String scheme, String kind, int year) {
        Previews.Previewed previewed = previews.preview(scheme, kind, year);
        return CompletenessView.from(previewed.content(), previewed.scheme());
    }
}
