package fr.sillage.catalog.tree;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ListETag;
import fr.sillage.catalog.action.ActionReader;
import fr.sillage.catalog.axis.AxisRepository;
import fr.sillage.catalog.axis.AxisView;
import fr.sillage.catalog.objective.ObjectiveRepository;
import fr.sillage.catalog.objective.ObjectiveView;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.scheme.SchemeView;
import fr.sillage.catalog.targetedaction.TargetedActionRepository;
import fr.sillage.catalog.targetedaction.TargetedActionView;
import fr.sillage.catalog.workstream.WorkstreamRepository;
import fr.sillage.catalog.workstream.WorkstreamView;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/tree")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TreeResource {

    private final SchemeAccess access;
    private final AxisRepository axes;
    private final WorkstreamRepository workstreams;
    private final ObjectiveRepository objectives;
    private final TargetedActionRepository targetedActions;
    private final ActionReader actions;

    public TreeResource(SchemeAccess access, AxisRepository axes, WorkstreamRepository workstreams,
            ObjectiveRepository objectives, TargetedActionRepository targetedActions, ActionReader actions) {
        this.access = access;
        this.axes = axes;
        this.workstreams = workstreams;
        this.objectives = objectives;
        this.targetedActions = targetedActions;
        this.actions = actions;
    }

    @GET
    @ListETag
    @Operation(summary = "The scheme as its document nests it")
    public TreeView getTree(String scheme) {
        Scheme found = access.toRead(scheme);
        var builder = new TreeBuilder(
                workstreams.of(found).stream().map(WorkstreamView::from).toList(),
                objectives.of(found).stream().map(ObjectiveView::from).toList(),
                targetedActions.of(found).stream().map(TargetedActionView::from).toList(),
                actions.of(found));
        return builder.tree(SchemeView.from(found), axes.of(found).stream().map(AxisView::from).toList());
    }
}
