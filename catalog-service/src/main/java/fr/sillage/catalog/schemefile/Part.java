package fr.sillage.catalog.schemefile;

import java.util.List;
import java.util.regex.Pattern;

import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ProgressBody;
import fr.sillage.catalog.axis.AxisBody;
import fr.sillage.catalog.charter.CharterBody;
import fr.sillage.catalog.committee.CommitteeBody;
import fr.sillage.catalog.objective.ObjectiveBody;
import fr.sillage.catalog.plan.PlanLineBody;
import fr.sillage.catalog.plan.YearlyPlanBody;
import fr.sillage.catalog.targetedaction.TargetedActionBody;
import fr.sillage.catalog.training.TrainingSessionBody;
import fr.sillage.catalog.workstream.WorkstreamBody;

/**
 * A kind of things that a scheme holds by code.
 *
 * @param name as the document and the URLs' camel case have it
 * @param table of the database
 * @param body of a PUT of one
 * @param codes what its things may be called in a file
 */
record Part<B>(String name, String table, Class<B> body, Nature nature, Pattern codes) {

    /** What a file may do to what there is. */
    enum Nature {
        /** An assembly adopts it with the scheme: from then on nothing of it is deleted. */
        TEXT,
        /** Comes and goes as somebody writes it. */
        REGISTER,
        /** Is only added: what a file has not stays, and what is there is not changed. */
        ENTRIES
    }

    private static final String NAME = "[a-z0-9][a-z0-9.-]{0,79}";
    private static final Pattern CODE = Pattern.compile(NAME);

    static final Part<CommitteeBody> COMMITTEES = new Part<>("committees", "committee", CommitteeBody.class, Nature.REGISTER,
            CODE);
    static final Part<AxisBody> AXES = new Part<>("axes", "axis", AxisBody.class, Nature.TEXT, CODE);
    static final Part<WorkstreamBody> WORKSTREAMS = new Part<>("workstreams", "workstream", WorkstreamBody.class, Nature.TEXT,
            CODE);
    static final Part<ObjectiveBody> OBJECTIVES = new Part<>("objectives", "objective", ObjectiveBody.class, Nature.TEXT, CODE);
    static final Part<TargetedActionBody> TARGETED_ACTIONS = new Part<>("targetedActions", "targeted_action",
            TargetedActionBody.class, Nature.TEXT, CODE);
    static final Part<ActionBody> ACTIONS = new Part<>("actions", "action", ActionBody.class, Nature.TEXT, CODE);
    /** By the action's code and a number, in the order in which they were said: {@code 1-1.3:2}. */
    static final Part<ProgressBody> PROGRESS = new Part<>("progress", "progress_entry", ProgressBody.class, Nature.ENTRIES,
            Pattern.compile(NAME + ":[1-9][0-9]{0,3}"));
    /** By year and code: {@code 2025:achats}. */
    static final Part<YearlyPlanBody> PLANS = new Part<>("plans", "yearly_plan", YearlyPlanBody.class, Nature.REGISTER,
            Pattern.compile("[12][0-9]{3}:" + NAME));
    /** By year, plan and code: {@code 2025:achats:1}. */
    static final Part<PlanLineBody> PLAN_LINES = new Part<>("planLines", "plan_line", PlanLineBody.class, Nature.REGISTER,
            Pattern.compile("[12][0-9]{3}:" + NAME + ":" + NAME));
    static final Part<TrainingSessionBody> TRAINING_SESSIONS = new Part<>("trainingSessions", "training_session",
            TrainingSessionBody.class, Nature.REGISTER, CODE);
    static final Part<CharterBody> CHARTERS = new Part<>("charters", "charter", CharterBody.class, Nature.REGISTER, CODE);

    /** What is named stands before what names it. */
    static final List<Part<?>> ALL = List.of(COMMITTEES, AXES, WORKSTREAMS, OBJECTIVES, TARGETED_ACTIONS, ACTIONS, PROGRESS,
            PLANS, PLAN_LINES, TRAINING_SESSIONS, CHARTERS);

    /** Whether one may be called so: but for numbers and years, as {@link fr.sillage.api.Code} says of a URL. */
    boolean mayBeCalled(String code) {
        return codes.matcher(code).matches();
    }

    /** The place of one in the document. */
    String at(String code) {
        return "/" + name + "/" + code;
    }
}
