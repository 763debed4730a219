package fr.sillage.indicators.expectation;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.indicators.period.Period;

/** That somebody owes the figures of a measure, as it is kept. */
@Entity
class Expectation extends Item<ExpectationBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String measure;
    private String buyer;
    private List<String> items;

    @Enumerated(EnumType.STRING)
    private Frequency every;

    private String firstPeriod;
    private String lastPeriod;
    private int dueMonths;
    private Integer dueDay;
    private String owedBy;
    private String directorate;
    private String contact;
    private String scheme;
    private String note;

    protected Expectation() {
    }

    Expectation(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String buyer() {
        return buyer;
    }

    @Override
    protected ExpectationBody body() {
        return new ExpectationBody(measure, buyer, items, every, Period.of(firstPeriod),
                lastPeriod == null ? null : Period.of(lastPeriod), new Due(dueMonths, dueDay),
                new OwedBy(owedBy, directorate, contact), scheme, note);
    }

    @Override
    protected void fill(ExpectationBody body) {
        measure = body.measure();
        buyer = body.buyer();
        items = body.items();
        every = body.every();
        firstPeriod = body.from().toString();
        lastPeriod = body.until() == null ? null : body.until().toString();
        dueMonths = body.due().monthsAfter();
        dueDay = body.due().day();
        owedBy = body.owedBy().name();
        directorate = body.owedBy().directorate();
        contact = body.owedBy().contact();
        scheme = body.scheme();
        note = body.note();
    }
}
