package fr.sillage.catalog.schemefile;

import java.util.List;
import java.util.regex.Pattern;

import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.axis.AxisBody;
import fr.sillage.catalog.committee.CommitteeBody;
import fr.sillage.catalog.objective.ObjectiveBody;
import fr.sillage.catalog.targetedaction.TargetedActionBody;
import fr.sillage.catalog.workstream.WorkstreamBody;

/**
 * A kind of things that a scheme holds by code.
 *
 * @param name as the document and the URLs' camel case have it
 * @param table of the database
 * @param body of a PUT of one
 */
record Part<B>(String name, String table, Class<B> body) {

    static final Part<CommitteeBody> COMMITTEES = new Part<>("committees", "committee", CommitteeBody.class);
    static final Part<AxisBody> AXES = new Part<>("axes", "axis", AxisBody.class);
    static final Part<WorkstreamBody> WORKSTREAMS = new Part<>("workstreams", "workstream", WorkstreamBody.class);
    static final Part<ObjectiveBody> OBJECTIVES = new Part<>("objectives", "objective", ObjectiveBody.class);
    static final Part<TargetedActionBody> TARGETED_ACTIONS = new Part<>("targetedActions", "targeted_action",
            TargetedActionBody.class);
    static final Part<ActionBody> ACTIONS = new Part<>("actions", "action", ActionBody.class);

    /** What is named stands before what names it. */
    static final List<Part<?>> ALL = List.of(COMMITTEES, AXES, WORKSTREAMS, OBJECTIVES, TARGETED_ACTIONS, ACTIONS);

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

    /** Whether a thing may bear it, as {@link fr.sillage.api.Code} says of a URL. */
    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** The place of one in the document. */
    String at(String code) {
        return "/" + name + "/" + code;
    }
}
