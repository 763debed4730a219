package fr.sillage.catalog.objective;

import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** What the scheme promises; its indicators and targeted actions tell whether it is kept. */
@Entity
public class Objective extends SchemeItem<ObjectiveBody> {

    private String axis;
    private String workstream;
    private String title;
    private String context;
    private List<String> stakes;
    private List<String> means;
    private List<String> indicators;

    @Embedded
    private Deadline deadline;

    private String lead;
    private List<String> leadDirectorates;
    private List<String> goals;
    private String note;
    private List<String> frameworkActions;

    protected Objective() {
    }

    Objective(Scheme scheme, String code) {
        super(scheme, code);
    }

    public Deadline deadline() {
        return deadline;
    }

    @Override
    protected ObjectiveBody body() {
        return new ObjectiveBody(axis, workstream, title, context, stakes, means, indicators, deadline, lead,
                leadDirectorates, goals, note, frameworkActions);
    }

    @Override
    protected void fill(ObjectiveBody body) {
        axis = body.axis();
        workstream = body.workstream();
        title = body.title();
        context = body.context();
        stakes = body.stakes();
        means = body.means();
        indicators = body.indicators();
        deadline = body.deadline();
        lead = body.lead();
        leadDirectorates = body.leadDirectorates();
        goals = body.goals();
        note = body.note();
        frameworkActions = body.frameworkActions();
    }
}
