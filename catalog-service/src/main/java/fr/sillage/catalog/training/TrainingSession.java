package fr.sillage.catalog.training;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** A line of the register of trainings. */
@Entity
public class TrainingSession extends SchemeItem<TrainingSessionBody> {

    private String buyer;

    @Enumerated(EnumType.STRING)
    private TrainingLevel level;

    @Enumerated(EnumType.STRING)
    private TrainingSkill skill;

    @Enumerated(EnumType.STRING)
    private TrainingAudience audience;

    private String title;

    @Column(name = "on_date")
    private LocalDate day;

    private BigDecimal hours;
    private String trainer;
    private Integer concerned;
    private Integer trained;
    private Integer firstTime;
    private String note;

    protected TrainingSession() {
    }

    TrainingSession(Scheme scheme, String code) {
        super(scheme, code);
    }

    @Override
    protected TrainingSessionBody body() {
        return new TrainingSessionBody(buyer, level, skill, audience, title, day, hours, trainer, concerned, trained, firstTime,
                note);
    }

    @Override
    protected void fill(TrainingSessionBody body) {
        buyer = body.buyer();
        level = body.level();
        skill = body.skill();
        audience = body.audience();
        title = body.title();
        day = body.on();
        hours = body.hours();
        trainer = body.trainer();
        concerned = body.concerned();
        trained = body.trained();
        firstTime = body.firstTime();
        note = body.note();
    }
}
