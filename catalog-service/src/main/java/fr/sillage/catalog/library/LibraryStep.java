package fr.sillage.catalog.library;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A step in the life of an item: who brought it there, when and why. */
@Entity
@Immutable
class LibraryStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long itemId;

    @Enumerated(EnumType.STRING)
    private LibraryState state;

    private Instant happenedAt;
    private long authorId;

    @Formula("(SELECT a.name FROM author a WHERE a.id = author_id)")
    private String author;

    private String reason;
    private long changeSet;

    protected LibraryStep() {
    }

    LibraryStep(LibraryItem item, Instant happenedAt, long authorId, String author, long changeSet) {
        this.itemId = item.id();
        this.state = item.state();
        this.reason = item.reason();
        this.happenedAt = happenedAt;
        this.authorId = authorId;
        this.author = author;
        this.changeSet = changeSet;
    }

    LibraryStepView view() {
        return new LibraryStepView(state, happenedAt, author, reason);
    }
}
