package fr.sillage.reporting.edition;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.kind.ReportKind;
import io.quarkus.security.Authenticated;

/** From a draft to what is told for good. */
@Path("/api/v1/reports/{scheme}/{kind}/{year}/editions/{number}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class PublicationResource {

    private final EditionRepository editions;
    private final RenditionRepository renditions;
    private final Publication publication;
    private final Rights rights;

    PublicationResource(EditionRepository editions, RenditionRepository renditions, Publication publication, Rights rights) {
        this.editions = editions;
        this.renditions = renditions;
        this.publication = publication;
        this.rights = rights;
    }

    @GET
    @PermitAll
    @Operation(summary = "How far an edition has come, with what each committee has said of it", extensions = {
            @Extension(name = ContractFilter.ANONYMOUS, value = "true"),
            @Extension(name = ContractFilter.CONFLICTS, value = "true") })
    public EditionView getPublication(String scheme, String kind, int year, int number) {
        Edition edition = find(scheme, kind, year, number);
        if (!edition.isPublished()) {
            rights.requireReading(edition.buyers());
        }
        List<EditionFile> files = renditions.files(List.of(edition)).get(edition.id());
        if (edition.state() != Edition.State.DRAFT) {
            return EditionView.from(edition, files);
        }
        try {
            return EditionView.from(edition, files, publication.validation(edition).orElse(null), edition.notice());
        } catch (ServiceDownException e) {
            return EditionView.from(edition, files, null,
                    edition.notice() == null ? e.getMessage() : edition.notice() + " " + e.getMessage());
        }
    }

    @PUT
    @Authenticated
    @Operation(summary = "Publishes an edition, for good", description = """
            Needs a steward of one of the scheme’s buyers, and the committees that the scheme asks to have agreed to these very \
            bytes, each in its turn; 409 names those that have not. Publishing an annual report closes its year: while the \
            indicators cannot be reached the edition stays PUBLISHING, and is published as soon as they can. Where they refuse, it \
            is a draft again: 409 with the reason, which `notice` tells until it is published. No precondition is asked for: the \
            number names bytes that never change, so nothing can be overwritten unseen. Publishing again changes nothing.""")
    @APIResponse(responseCode = "200", description = "Published", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EditionView.class)))
    @APIResponse(responseCode = "202", description = "Begun, and ended as soon as the year can be closed: `notice` says what it waits for", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EditionView.class)))
    public RestResponse<EditionView> publishEdition(String scheme, String kind, int year, int number) {
        Edition edition = find(scheme, kind, year, number);
        rights.require(Role.STEWARD, edition.buyers());
        Edition done = publication.publish(edition);
        return ResponseBuilder.create(done.isPublished() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED,
                EditionView.from(done, renditions.files(List.of(done)).get(done.id()))).build();
    }

    private Edition find(String scheme, String kind, int year, int number) {
        String report = EditionRepository.report(scheme, ReportKind.require(kind).slug(), year);
        return editions.find(report, number)
                .orElseThrow(() -> ProblemException.notFound("edition", report + "/editions/" + number));
    }
}
