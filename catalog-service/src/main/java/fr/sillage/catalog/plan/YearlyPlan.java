package fr.sillage.catalog.plan;

import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** What is to be done in a year for the scheme: by purchasing, by communication, with professional bodies, by a workstream. */
@Entity
public class YearlyPlan extends SchemeItem<YearlyPlanBody> {

    private int year;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private String title;
    private String workstream;
    private String objective;

    @Embedded
    private PlanFeed feeds;

    private String lead;

    @Embedded
    private Validation validation;

    private String note;

    protected YearlyPlan() {
    }

    YearlyPlan(Scheme scheme, int year, String code) {
        super(scheme, code);
        this.year = year;
    }

    int year() {
        return year;
    }

    String title() {
        return title;
    }

    Optional<PlanFeed> feeds() {
        return Optional.ofNullable(feeds);
    }

    /** Who validates it, once they have. */
    Optional<Validation> validated() {
        return Optional.ofNullable(validation).filter(by -> by.on() != null);
    }

    @Override
    public String address() {
        return super.address() + "/" + year;
    }

    @Override
    protected YearlyPlanBody body() {
        return new YearlyPlanBody(kind, title, workstream, objective, feeds, lead, validation, note);
    }

    @Override
    protected void fill(YearlyPlanBody body) {
        kind = body.kind();
        title = body.title();
        workstream = body.workstream();
        objective = body.objective();
        feeds = body.feeds();
        lead = body.lead();
        validation = body.validation();
        note = body.note();
    }
}
