package fr.sillage.catalog.assessment;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** An answer as it was once given. Versions are only added. */
@Entity
@Immutable
class AnswerVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long frameworkActionId;
    private String buyer;

    @Column(name = "on_date")
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    private AnswerStatus status;

    private Integer level;
    private String evidence;
    private String note;
    private long changeSet;

    protected AnswerVersion() {
    }

    AnswerVersion(Long frameworkActionId, String buyer, LocalDate date, AnswerBody body, long changeSet) {
        this.frameworkActionId = frameworkActionId;
        this.buyer = buyer;
        this.date = date;
        this.status = body.status();
        this.level = body.level();
        this.evidence = body.evidence();
        this.note = body.note();
        this.changeSet = changeSet;
    }

    long id() {
        return id;
    }

    AnswerBody body() {
        return new AnswerBody(status, level, evidence, note);
    }
}
