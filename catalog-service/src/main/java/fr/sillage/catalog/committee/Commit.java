package fr.sillage.catalog.committee;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** When a row was written, by the ledger: read only. */
@Entity
@Immutable
@Table(name = "change_set")
class Commit {

    @Id
    private Long id;

    private Long position;
    private Instant committedAt;

    protected Commit() {
    }

    Long id() {
        return id;
    }

    long position() {
        return position;
    }

    Instant committedAt() {
        return committedAt;
    }
}
