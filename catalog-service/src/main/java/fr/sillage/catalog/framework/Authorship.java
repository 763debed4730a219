package fr.sillage.catalog.framework;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/** Who wrote a row and when, by the ledger: read only. */
@Entity
@Immutable
@Subselect("""
        SELECT c.id, c.committed_at, a.name AS author FROM change_set c JOIN author a ON a.id = c.author_id""")
public class Authorship {

    @Id
    private Long id;

    private Instant committedAt;
    private String author;

    protected Authorship() {
    }

    public Instant committedAt() {
        return committedAt;
    }

    public String author() {
        return author;
    }
}
