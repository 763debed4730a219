package fr.sillage.catalog.action;

import java.util.List;

import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** What somebody does so that an objective is reached; its status is what its last progress entry says. */
@Entity
public class Action extends SchemeItem<ActionBody> {

    private String axis;
    private String objective;
    private String parent;
    private String title;
    private String description;
    private String lead;
    private List<String> leadDirectorates;
    private List<String> affectedDirectorates;
    private List<String> partners;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Step> steps;

    @JdbcTypeCode(SqlTypes.JSON)
    private ActionSheet sheet;

    private List<String> frameworkActions;

    protected Action() {
    }

    Action(Scheme scheme, String code) {
        super(scheme, code);
    }

    public String parent() {
        return parent;
    }

    @Override
    public ActionBody body() {
        return new ActionBody(axis, objective, parent, title, description, lead, leadDirectorates, affectedDirectorates,
                partners, steps, sheet, frameworkActions);
    }

    @Override
    protected void fill(ActionBody body) {
        axis = body.axis();
        objective = body.objective();
        parent = body.parent();
        title = body.title();
        description = body.description();
        lead = body.lead();
        leadDirectorates = body.leadDirectorates();
        affectedDirectorates = body.affectedDirectorates();
        partners = body.partners();
        steps = body.steps();
        sheet = body.sheet();
        frameworkActions = body.frameworkActions();
    }
}
