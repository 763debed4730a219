package fr.sillage.catalog.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;

/** One thing to do of a plan. */
@Entity
public class PlanLine extends Item<PlanLineBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long planId;
    private String code;
    private String title;
    private String lead;
    private List<String> partners;
    private String due;
    private LocalDate doneOn;
    private String evidence;
    private String givenUp;

    @Embedded
    private Validation validation;

    private String note;

    protected PlanLine() {
    }

    PlanLine(Long planId, String code) {
        this.planId = planId;
        this.code = code;
    }

    Long planId() {
        return planId;
    }

    String code() {
        return code;
    }

    @Override
    public String address() {
        return planId + "/" + code;
    }

    @Override
    protected PlanLineBody body() {
        return new PlanLineBody(title, lead, partners, due, doneOn, evidence, givenUp, validation, note);
    }

    @Override
    protected void fill(PlanLineBody body) {
        title = body.title();
        lead = body.lead();
        partners = body.partners();
        due = body.due();
        doneOn = body.doneOn();
        evidence = body.evidence();
        givenUp = body.givenUp();
        validation = body.validation();
        note = body.note();
    }
}
