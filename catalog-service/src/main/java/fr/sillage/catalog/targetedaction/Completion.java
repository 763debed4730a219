package fr.sillage.catalog.targetedaction;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;

/** That a targeted action was done in a year. */
@Entity
public class Completion extends Item<CompletionBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long targetedActionId;
    private int year;
    private LocalDate doneOn;
    private String evidence;
    private String plan;

    protected Completion() {
    }

    Completion(Long targetedActionId, int year) {
        this.targetedActionId = targetedActionId;
        this.year = year;
    }

    public Long targetedActionId() {
        return targetedActionId;
    }

    public int year() {
        return year;
    }

    /** Code of the plan of that year that made it; null where somebody entered it. */
    String plan() {
        return plan;
    }

    void madeBy(String plan) {
        this.plan = plan;
    }

    @Override
    public String address() {
        return targetedActionId + "/" + year;
    }

    @Override
    protected CompletionBody body() {
        return new CompletionBody(doneOn, evidence);
    }

    @Override
    protected void fill(CompletionBody body) {
        doneOn = body.doneOn();
        evidence = body.evidence();
        // whoever says it in other words makes it theirs
        plan = null;
    }
}
