package fr.sillage.reporting.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import fr.sillage.reporting.step.Step;

/** One try at making a report, step by step. */
@Entity
class Attempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int number;
    private Instant startedAt;
    private Instant endedAt;
    private String error;

    @ElementCollection
    @CollectionTable(name = "attempt_step", joinColumns = @JoinColumn(name = "attempt_id"))
    @OrderColumn(name = "number")
    private List<AttemptStep> steps = new ArrayList<>();

    protected Attempt() {
    }

    Attempt(int number, Instant startedAt) {
        this.number = number;
        this.startedAt = startedAt;
    }

    void begin(Step step, Instant now) {
        endStep(now, null);
        steps.add(new AttemptStep(step, now));
    }

    void end(Instant now) {
        end(now, null);
    }

    void end(Instant now, String error) {
        endStep(now, error);
        this.endedAt = now;
        this.error = error;
    }

    private void endStep(Instant now, String error) {
        if (!steps.isEmpty()) {
            steps.get(steps.size() - 1).end(now, error);
        }
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String error() {
        return error;
    }

    List<AttemptStep> steps() {
        return steps;
    }
}
