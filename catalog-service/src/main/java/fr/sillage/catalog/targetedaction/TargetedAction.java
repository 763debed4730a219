package fr.sillage.catalog.targetedaction;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** An <i>action ciblée</i>: a deed by which an objective is judged, done or not, never a percentage. */
@Entity
public class TargetedAction extends SchemeItem<TargetedActionBody> {

    public enum Recurrence {
        ONCE,
        YEARLY
    }

    private String objective;
    private String title;

    @Enumerated(EnumType.STRING)
    private Recurrence recurrence;

    @Embedded
    private Deadline deadline;

    private String note;

    protected TargetedAction() {
    }

    TargetedAction(Scheme scheme, String code) {
        super(scheme, code);
    }

    @Override
    protected TargetedActionBody body() {
        return new TargetedActionBody(objective, title, recurrence, deadline, note);
    }

    @Override
    protected void fill(TargetedActionBody body) {
        objective = body.objective();
        title = body.title();
        recurrence = body.recurrence();
        deadline = body.deadline();
        note = body.note();
    }
}
