package fr.sillage.indicators.closure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.ChangeSet;

/** A year of a scheme whose figures have been told. */
@Entity
class Closure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scheme;
    private int year;
    private List<String> buyers = List.of();
    private Integer edition;
    private String note;
    private long position;
    private Instant closedAt;
    private long changeSet;

    protected Closure() {
    }

    Closure(String scheme, int year) {
        this.scheme = scheme;
        this.year = year;
    }

    String scheme() {
        return scheme;
    }

    int year() {
        return year;
    }

    List<String> buyers() {
        return List.copyOf(buyers);
    }

    Integer edition() {
        return edition;
    }

    String note() {
        return note;
    }

    long position() {
        return position;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** Closes the year, or says more of its closing; what says nothing new writes nothing. */
    void close(ClosureBody body, long head, Instant now, ChangeSet change) {
        boolean told = closedAt != null && Objects.equals(edition, body.edition());
        long from = body.position() != null ? body.position() : told ? position : head;
        if (told && from == position && buyers().equals(body.buyers()) && Objects.equals(note, body.note())) {
            return;
        }
        closedAt = told && from == position ? closedAt : now;
        position = from;
        buyers = body.buyers();
        edition = body.edition();
        note = body.note();
        changeSet = change.id();
    }
}
