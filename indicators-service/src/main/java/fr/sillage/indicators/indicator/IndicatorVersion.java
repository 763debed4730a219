package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;

import fr.sillage.indicators.period.Period;

/** One definition of an indicator; never changed once written. */
@Entity
class IndicatorVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Indicator indicator;

    private int version;
    private String title;
    private String unit;
    private int decimals;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String definition;

    @Embedded
    @AttributeOverride(name = "measure", column = @Column(name = "numerator_measure"))
    @AttributeOverride(name = "items", column = @Column(name = "numerator_items"))
    @AttributeOverride(name = "periodOffset", column = @Column(name = "numerator_offset"))
    private Term numerator;

    @Embedded
    @AttributeOverride(name = "measure", column = @Column(name = "denominator_measure"))
    @AttributeOverride(name = "items", column = @Column(name = "denominator_items"))
    @AttributeOverride(name = "periodOffset", column = @Column(name = "denominator_offset"))
    private Term denominator;

    private BigDecimal scale;
    private boolean minusOne;
    private Integer cumulatedSince;
    private String publishedAs;
    private String note;

    @Embeddable
    static class Term {

        private String measure;
        private List<String> items;
        private Integer periodOffset;

        protected Term() {
        }

        private Term(Operand operand) {
            measure = operand.measure();
            items = operand.items();
            periodOffset = operand.periodOffset();
        }

        private static Term from(Operand operand) {
            return operand == null ? null : new Term(operand);
        }

        private Operand operand() {
            return new Operand(measure, items, periodOffset);
        }
    }

    /** Null where it was superseded before this was kept. */
    private Long changeSet;

    protected IndicatorVersion() {
    }

    IndicatorVersion(Indicator indicator, int version, IndicatorBody body) {
        this.indicator = indicator;
        this.version = version;
        title = body.title();
        unit = body.unit();
        decimals = body.decimals();
        direction = body.direction();
        definition = body.definition();
        numerator = Term.from(body.formula().numerator());
        denominator = Term.from(body.formula().denominator());
        scale = body.formula().scale();
        minusOne = body.formula().minusOne();
        cumulatedSince = body.cumulatedSince() == null ? null : body.cumulatedSince().year();
        publishedAs = body.publishedAs();
        note = body.note();
    }

    /** Its indicator learns of the change set only once it is filled. */
    @PrePersist
    void date() {
        changeSet = indicator.changeSet();
    }

    Definition definition(String code) {
        IndicatorBody body = body();
        return new Definition(code, version, body.title(), body.unit(), body.decimals(), body.direction(), body.definition(),
                body.formula(), body.cumulatedSince(), body.publishedAs(), body.note());
    }

    IndicatorBody body() {
        Formula formula = new Formula(numerator.operand(), denominator == null ? null : denominator.operand(), scale,
                minusOne);
        return new IndicatorBody(title, unit, decimals, direction, definition, formula,
                cumulatedSince == null ? null : Period.year(cumulatedSince), publishedAs, note);
    }
}
