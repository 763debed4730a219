package fr.sillage.reporting.run;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import fr.sillage.reporting.step.Step;

/** When an attempt went through a step, and what went wrong in it. */
@Embeddable
class AttemptStep {

    @Enumerated(EnumType.STRING)
    private Step step;

    private Instant startedAt;
    private Instant endedAt;
    private String error;

    protected AttemptStep() {
    }

    AttemptStep(Step step, Instant startedAt) {
        this.step = step;
        this.startedAt = startedAt;
    }

    void end(Instant now, String error) {
        this.endedAt = now;
        this.error = error;
    }

    Step step() {
        return step;
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
}
