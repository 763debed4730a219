package fr.sillage.catalog.digest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import fr.sillage.api.Code;
import fr.sillage.api.ContractFilter;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.feed.FeedNews;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.structure.Structure;
import io.quarkus.security.Authenticated;

/** Whom the team tells what is new among the published intentions. The text is ready to send; sending it is not for us. */
@Path("/api/v1/digest-lists")
@Tag(name = "Digest lists")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class DigestListResource {

    private final DigestListRepository lists;
    private final PurchaseFamilyRepository families;
    private final FeedNews news;
    private final Ledger ledger;
    private final Rights rights;
    private final String links;
    private final History history;

    DigestListResource(DigestListRepository lists, PurchaseFamilyRepository families, FeedNews news, Ledger ledger,
            Rights rights, @ConfigProperty(name = "sillage.digest.links") String links, History history) {
        this.lists = lists;
        this.families = families;
        this.news = news;
        this.ledger = ledger;
        this.rights = rights;
        this.links = links;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<DigestListView> listDigestLists() {
        rights.requireForInstance(Role.STEWARD);
        return Page.whole(lists.all().stream().map(DigestListView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<DigestListView> getDigestList(String code, @Context Request request) {
        rights.requireForInstance(Role.STEWARD);
        DigestList list = lists.find(code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, list, DigestListView.from(list));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first. To whom it went is not kept")
    public Page<HistoryEntryView> listDigestListHistory(String code, @Valid @BeanParam HistoryRequest page) {
        rights.requireForInstance(Role.STEWARD);
        return history.of(lists.find(code).orElseGet(() -> new DigestList(code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<DigestListView> replaceDigestList(@Code String code, @NotNull @Valid DigestListBody body,
            @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        return ledger.write("digest list", change -> {
            Set<String> known = body.families().stream().filter(family -> families.find(family).isPresent())
                    .collect(Collectors.toSet());
            List<Fault> faults = Structure.unknown("/families", body.families(), known, "family-unknown");
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(lists.lock(code), () -> new DigestList(code), body, change, lists::persist);
            return put.reply(DigestListView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteDigestList(String code, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        ledger.write("digest list deleted", change -> {
            DigestList list = lists.lock(code).orElseThrow(() -> notFound(code));
            return precondition.delete(list, change, lists::delete);
        });
    }

    @GET
    @Path("{code}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getDigestText", summary = "What is new since the last text, in French: a line with the subject, then the message")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public RestResponse<String> getDigestText(String code,
            @QueryParam("since") @DefaultValue("0") @Min(0) @Parameter(description = "The header `X-Feed-Position` of the text before; it also stands in its last line") long since) {
        rights.requireForInstance(Role.STEWARD);
        DigestListBody list = lists.find(code).orElseThrow(() -> notFound(code)).body();
        var digest = new Digest(list);
        // in a transaction, for the rows to come in as they are read
        long position = ledger.readConsistently(at -> news.since(since, digest::add));
        return ResponseBuilder.ok(new DigestText(links).of(digest, position)).header("X-Feed-Position", position).build();
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("digest-list", code);
    }
}
