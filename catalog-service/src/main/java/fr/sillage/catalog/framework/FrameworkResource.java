package fr.sillage.catalog.framework;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** Frameworks belong to the instance: its buyers judge themselves by the same text. Any signed-in caller reads them. */
@Path("/api/v1/frameworks")
@Tag(name = "Frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class FrameworkResource {

    private final FrameworkRepository frameworks;
    private final FrameworkFileRepository files;
    private final FrameworkActionRepository actions;
    private final FrameworkUse use;
    private final FrameworkReferences references;
    private final Ledger ledger;
    private final Rights rights;
    private final History history;

    FrameworkResource(FrameworkRepository frameworks, FrameworkFileRepository files, FrameworkActionRepository actions,
            FrameworkUse use, FrameworkReferences references, Ledger ledger, Rights rights, History history) {
        this.frameworks = frameworks;
        this.files = files;
        this.actions = actions;
        this.use = use;
        this.references = references;
        this.ledger = ledger;
        this.rights = rights;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<FrameworkSummaryView> listFrameworks(@Valid @BeanParam PageRequest page) {
        List<Framework> rows = frameworks.page(page);
        Map<Long, Long> counts = actions.counts(rows);
        return Page.of(rows, page, Framework::code,
                framework -> FrameworkSummaryView.from(framework, counts.getOrDefault(framework.id(), 0L)));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A framework with the outline of its actions")
    public RestResponse<FrameworkView> getFramework(String code, @Context Request request) {
        Framework framework = frameworks.find(code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, framework, view(framework));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listFrameworkHistory(String code, @Valid @BeanParam HistoryRequest page) {
        return history.of(frameworks.find(code).orElseGet(() -> new Framework(code)), page, () -> notFound(code));
    }

    private FrameworkView view(Framework framework) {
        return FrameworkView.from(framework, files.paths(framework), actions.of(framework));
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Say what a framework is; its actions come by import")
    public RestResponse<FrameworkView> replaceFramework(@Code String code, @NotNull @Valid FrameworkBody body,
            @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        return ledger.write("framework", change -> {
            var put = precondition.put(frameworks.lock(code), () -> new Framework(code), body, change, frameworks::persist);
            return put.reply(view(put.item()));
        });
    }

    /** Only one that nobody ever judged themselves by or pointed at. */
    @DELETE
    @Path("{code}")
    public void deleteFramework(String code, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        ledger.write("framework deleted", change -> {
            Framework framework = frameworks.lock(code).orElseThrow(() -> notFound(code));
            precondition.requireMatch(framework);
            if (use.isUsed(framework)) {
                throw ProblemException.of(ProblemType.CONFLICT, "framework-in-use", framework.code());
            }
            return precondition.delete(framework, change, frameworks::delete);
        });
    }

    @GET
    @Path("{code}/actions")
    @ListETag
    @Operation(summary = "Its actions with their texts, in the order people count: 3.2 before 3.10")
    public Page<FrameworkActionView> listFrameworkActions(String code, @Valid @BeanParam PageRequest page) {
        Framework framework = frameworks.find(code).orElseThrow(() -> notFound(code));
        return Page.of(actions.page(framework, page), page, action -> String.valueOf(action.rank()),
                FrameworkActionView::from);
    }

    @GET
    @Path("{code}/actions/{action}")
    @ListETag
    @Operation(summary = "An action, also one that the files have no more")
    public FrameworkActionView getFrameworkAction(String code, String action) {
        Framework framework = frameworks.find(code).orElseThrow(() -> notFound(code));
        return FrameworkActionView.from(actions.find(framework, action)
                .orElseThrow(() -> ProblemException.notFound("framework-action", action)));
    }

    @GET
    @Path("{code}/references")
    @ListETag
    @Operation(summary = "Which objectives and actions of schemes serve its actions", description = "Of the schemes that the caller may read. Those that serve a part of the action asked for are among them.")
    public Page<FrameworkReferenceView> listFrameworkReferences(String code,
            @QueryParam("action") @Parameter(description = "Code of an action of the framework; all without it") String action,
            @QueryParam("scheme") @Parameter(description = "Code of a scheme") String scheme,
            @Valid @BeanParam PageRequest page) {
        Framework framework = frameworks.find(code).orElseThrow(() -> notFound(code));
        if (action != null && actions.ever(framework).stream().map(FrameworkAction::code)
                .noneMatch(other -> other.equals(action) || other.startsWith(action + "."))) {
            throw ProblemException.notFound("framework-action", action);
        }
        return Page.of(references.of(framework, action, scheme, rights.readable(), page), page,
                reference -> reference.key().toString(), reference -> reference);
    }

    static ProblemException notFound(String code) {
        return ProblemException.notFound("framework", code);
    }
}
