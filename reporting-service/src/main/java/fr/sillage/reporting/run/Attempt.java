package fr.sillage.reporting.run;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One try at making a report. */
@Entity
class Attempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int number;
    private Instant startedAt;
    private Instant endedAt;
    private String error;

    protected Attempt() {
    }

    Attempt(int number, Instant startedAt) {
        this.number = number;
        this.startedAt = startedAt;
    }

    void end(Instant now) {
        endedAt = now;
    }

    void end(Instant now, String error) {
        this.endedAt = now;
        this.error = error;
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
}
