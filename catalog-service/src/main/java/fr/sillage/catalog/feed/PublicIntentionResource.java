package fr.sillage.catalog.feed;

import java.util.List;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;

/** What is bought in the years to come, for anybody: firms, partner authorities, portals. */
@Path("/api/v1/public/purchasing-intentions")
@Tag(name = "Published intentions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PublicIntentionResource {

    private final FeedReader feed;
    private final PublicFiles files;

    PublicIntentionResource(FeedReader feed, PublicFiles files) {
        this.feed = feed;
        this.files = files;
    }

    @GET
    @FeedETag
    @Produces({ MediaType.APPLICATION_JSON, PublicFiles.NDJSON, PublicFiles.CSV })
    @Operation(summary = "By the day of their publication; where words are looked for, those that fit best come first", description = """
            As JSON, a page at a time. As NDJSON or CSV (`Accept`, or the extensions `.ndjson` and `.csv`) all at once, in the order \
            of their last change, without `limit` and `after`.""")
    @APIResponse(responseCode = "200", description = "A page, or all", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublishedTexts.class)),
            @Content(mediaType = PublicFiles.NDJSON, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PublicFiles.CSV, schema = @Schema(type = SchemaType.STRING)) })
    @Parameter(name = "excel", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING), description = PublicFileResource.EXCEL)
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public Response listPublicIntentions(@Valid @BeanParam PublicQuery query, @Valid @BeanParam PageRequest page,
            @Context UriInfo uri, @Context HttpHeaders headers) {
        return switch (PublicFormat.accepted(headers, PublicFormat.values())) {
            case PAGE -> Response.ok(page(query, page), PublicFormat.PAGE.type()).build();
            case LINES -> files.lines(query).answer(headers, PublicFormat.LINES.type());
            case TABLE -> files.table(query, PublicTable.Dialect.of(uri)).answer(headers, PublicFormat.TABLE.type());
        };
    }

    private PublishedTexts page(PublicQuery query, PageRequest page) {
        List<FeedReader.Found> found = feed.page(new PublicSearch(query).page(page.afterKey(), page.rows()));
        return PublishedTexts
                .of(Page.of(found, page, FeedReader.Found::cursor, row -> new PublishedText(row.document())));
    }

    @GET
    @Path("{ref}")
    @FeedETag
    @APIResponseSchema(PublicIntention.class)
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public PublishedText getPublicIntention(String ref) {
        return feed.document(ref).map(PublishedText::new).orElseThrow(() -> notFound(ref));
    }

    @GET
    @Path("{ref}/versions")
    @FeedETag
    @Operation(summary = "All that was ever published of it, the latest first")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public Page<PublishedVersionView> listPublishedVersions(String ref) {
        List<FeedReader.Version> versions = feed.versions(ref);
        if (versions.isEmpty()) {
            throw notFound(ref);
        }
        return Page.whole(versions.stream().map(PublishedVersionView::from).toList());
    }

    @GET
    @Path("{ref}/versions/{number}")
    @FeedETag
    @APIResponseSchema(PublicIntention.class)
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public PublishedText getPublishedVersion(String ref, int number) {
        return feed.document(ref, number).map(PublishedText::new).orElseThrow(() -> notFound(ref));
    }

    /** One answer for what never was, what is a draft and what was withdrawn: who may read none of them learns nothing. */
    private static ProblemException notFound(String ref) {
        return ProblemException.notFound("public-intention", ref);
    }
}
