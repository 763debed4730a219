package fr.sillage.catalog.workstream;

import jakarta.persistence.Entity;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** A <i>chantier</i>: objectives of one axis that a lead follows together. */
@Entity
public class Workstream extends SchemeItem<WorkstreamBody> {

    private String axis;
    private String title;
    private String introduction;
    private String lead;

    protected Workstream() {
    }

    Workstream(Scheme scheme, String code) {
        super(scheme, code);
    }

    public String axis() {
        return axis;
    }

    @Override
    protected WorkstreamBody body() {
        return new WorkstreamBody(axis, title, introduction, lead);
    }

    @Override
    protected void fill(WorkstreamBody body) {
        axis = body.axis();
        title = body.title();
        introduction = body.introduction();
        lead = body.lead();
    }
}
