package fr.sillage.catalog.assessment;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.catalog.framework.FrameworkAction;

/** How far a buyer says that it is with an action of a framework on a day. */
@Entity
public class Answer extends Item<AnswerBody> {

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

    protected Answer() {
    }

    Answer(FrameworkAction action, String buyer, LocalDate date) {
        this.frameworkActionId = action.id();
        this.buyer = buyer;
        this.date = date;
    }

    Long id() {
        return id;
    }

    String buyer() {
        return buyer;
    }

    LocalDate date() {
        return date;
    }

    /** This answer as one that stays when it is replaced. */
    AnswerVersion asVersion(long changeSet) {
        return new AnswerVersion(frameworkActionId, buyer, date, body(), changeSet);
    }

    /** That this answer was taken back. */
    AnswerVersion asWithdrawal(long changeSet) {
        return new AnswerVersion(frameworkActionId, buyer, date, new AnswerBody(null, null, null, null), changeSet);
    }

    @Override
    protected AnswerBody body() {
        return new AnswerBody(status, level, evidence, note);
    }

    @Override
    protected boolean keepsItsVersions() {
        return true;
    }

    @Override
    protected void fill(AnswerBody body) {
        status = body.status();
        level = body.level();
        evidence = body.evidence();
        note = body.note();
    }
}
