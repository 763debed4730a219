package fr.sillage.catalog.tree;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.axis.AxisView;
import fr.sillage.catalog.objective.ObjectiveView;
import fr.sillage.catalog.scheme.SchemeView;
import fr.sillage.catalog.targetedaction.TargetedActionView;
import fr.sillage.catalog.tree.TreeView.ActionNode;
import fr.sillage.catalog.tree.TreeView.AxisNode;
import fr.sillage.catalog.tree.TreeView.DeedNode;
import fr.sillage.catalog.tree.TreeView.ObjectiveNode;
import fr.sillage.catalog.tree.TreeView.WorkstreamNode;
import fr.sillage.catalog.workstream.WorkstreamView;

/** Nests the flat lists of a scheme, keeping their order: each thing stands once, at its deepest place. */
final class TreeBuilder {

    private final List<WorkstreamView> workstreams;
    private final List<ObjectiveView> objectives;
    private final List<TargetedActionView> targetedActions;
    private final List<ActionView> actions;

    TreeBuilder(List<WorkstreamView> workstreams, List<ObjectiveView> objectives, List<TargetedActionView> targetedActions,
            List<ActionView> actions) {
        this.workstreams = workstreams;
        this.objectives = objectives;
        this.targetedActions = targetedActions;
        this.actions = actions;
    }

    TreeView tree(SchemeView scheme, List<AxisView> axes) {
        return new TreeView(scheme.code(), scheme.title(), scheme.period(), scheme.status(),
                axes.stream().map(this::axis).toList(),
                objectives(o -> o.workstream() == null && o.axis() == null),
                actions(a -> a.parent() == null && a.objective() == null && a.axis() == null));
    }

    private AxisNode axis(AxisView axis) {
        return new AxisNode(axis.code(), axis.title(),
                workstreams.stream().filter(w -> w.axis().equals(axis.code())).map(this::workstream).toList(),
                objectives(o -> o.workstream() == null && Objects.equals(o.axis(), axis.code())),
                actions(a -> a.parent() == null && a.objective() == null && Objects.equals(a.axis(), axis.code())));
    }

    private WorkstreamNode workstream(WorkstreamView workstream) {
        return new WorkstreamNode(workstream.code(), workstream.title(), workstream.lead(),
                objectives(o -> Objects.equals(o.workstream(), workstream.code())));
    }

    private List<ObjectiveNode> objectives(Predicate<ObjectiveView> here) {
        return objectives.stream().filter(here).map(o -> new ObjectiveNode(o.code(), o.title(), o.deadline(), o.indicators(),
                targetedActions.stream().filter(t -> t.objective().equals(o.code()))
                        .map(t -> new DeedNode(t.code(), t.title())).toList(),
                actions(a -> a.parent() == null && Objects.equals(a.objective(), o.code())))).toList();
    }

    private List<ActionNode> actions(Predicate<ActionView> here) {
        return actions.stream().filter(here).map(a -> new ActionNode(a.code(), a.title(), a.status(),
                a.sheet() == null ? null : a.sheet().deadline(), a.entersOn(), a.leavesOn(),
                actions(child -> Objects.equals(child.parent(), a.code())))).toList();
    }
}
