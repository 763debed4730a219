package fr.sillage.catalog.ocds;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.feed.FeedBodies;
import fr.sillage.catalog.feed.FeedETag;
import fr.sillage.catalog.feed.PublicFiles;
import fr.sillage.catalog.feed.PublicQuery;
import fr.sillage.catalog.feed.PublicSearch;

/** The published intentions for the tools of open contracting. */
@Path("/api/v1/public/purchasing-intentions/ocds")
@Tag(name = "Published intentions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OcdsResource {

    private final PublicFiles files;
    private final ObjectMapper json;
    private final ReleaseMapping mapping;
    private final String address;
    private final ReleasePackage.Publisher publisher;

    OcdsResource(PublicFiles files, ObjectMapper json, @ConfigProperty(name = "sillage.ocds-prefix") String prefix,
            @ConfigProperty(name = "sillage.public-url") String publicUrl,
            @ConfigProperty(name = "sillage.publisher-name") String publisher,
            @ConfigProperty(name = "sillage.publisher-siren") Optional<String> siren) {
        this.files = files;
        this.json = json;
        this.mapping = new ReleaseMapping(prefix);
        this.address = publicUrl + "/api/v1/public/purchasing-intentions/ocds";
        this.publisher = new ReleasePackage.Publisher(publisher, siren.map(known -> "FR-SIREN").orElse(null),
                siren.orElse(null));
    }

    @GET
    @FeedETag
    @Operation(summary = "All of them, or all that are looked for, as an OCDS 1.1 release package", description = """
            Of each intention the release of what it now is: its planning, the tender that is to come of it, and its considerations \
            by the sustainability extension. What was withdrawn is told by the changes only. Where nothing is found the answer is \
            404: a package without a release is none.

            An ocid has one publisher. What was taken over from a partner is hence not in here, but in the partner's own package, \
            with the ocid that the partner gave it; `source.url` of its text tells where the partner answers.""")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    @APIResponse(responseCode = "200", description = "As the official schemas say, with the lots and sustainability extensions", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReleasePackage.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/not-found")
    public Response getOcdsReleases(@Valid @BeanParam PublicQuery query, @Context UriInfo uri, @Context HttpHeaders headers) {
        var search = new PublicSearch(query);
        String asked = uri.getRequestUri().getRawQuery();
        String self = search.isWhole() || asked == null ? address : address + "?" + asked;
        return files.body(search, FeedBodies.Kind.RELEASES, out -> write(search, self, out))
                .answer(headers, MediaType.APPLICATION_JSON_TYPE);
    }

    private void write(PublicSearch search, String self, OutputStream out) throws IOException {
        try (var releases = new PackageWriter(json, mapping, out)) {
            files.read(search, releases);
            if (releases.isEmpty()) {
                throw ProblemException.of(ProblemType.NOT_FOUND, "ocds-empty");
            }
            releases.end(self, publisher);
        }
    }
}
