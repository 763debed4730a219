package fr.sillage.catalog.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;

/** How much may be asked, for those who would rather know before they are turned away. */
@Path("/api/v1/public/limits")
@Tag(name = "Published intentions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PublicLimitsResource {

    private final PublicLimits limits;

    PublicLimitsResource(PublicLimits limits) {
        this.limits = limits;
    }

    @GET
    @Operation(summary = "How much one address may ask in a minute of all that is public", description = """
            Every public answer tells how much is left: `RateLimit-Limit`, `RateLimit-Remaining`, and `RateLimit-Reset`, in how many \
            seconds all is given anew. Beyond it the answer is 429, and `Retry-After` says in how many seconds to try again.""")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public PublicLimitsView getPublicLimits() {
        return new PublicLimitsView(limits.perMinute(), PublicFiles.COST_OF_WHOLE);
    }
}
