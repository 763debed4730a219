package fr.sillage.indicators.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import fr.sillage.api.Item;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/** A target as it is kept. */
@Entity
@Table(name = "target")
public class TargetAct extends Item<TargetBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scheme;
    private String indicator;
    private String buyer;
    private String item;

    @Enumerated(EnumType.STRING)
    private TargetKind kind;

    private String source;

    @Enumerated(EnumType.STRING)
    private Interpolation interpolation;

    private String baselinePeriod;
    private BigDecimal baselineValue;

    /** Tells a baseline from none: it is always there where there is a baseline. */
    @Enumerated(EnumType.STRING)
    private Qualifier baselineQualifier;

    private String baselineNote;

    @ElementCollection
    @CollectionTable(name = "target_point", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "place")
    private List<Point> points = new ArrayList<>();

    private String note;

    @Embeddable
    static class Point {

        private String period;
        private BigDecimal value;
        private BigDecimal min;
        private BigDecimal max;
        private BigDecimal change;

        protected Point() {
        }

        private Point(DatedAim aim) {
            period = aim.period().toString();
            value = aim.value();
            min = aim.min();
            max = aim.max();
            change = aim.change();
        }

        private DatedAim aim() {
            return new DatedAim(Period.of(period), value, min, max, change);
        }
    }

    protected TargetAct() {
    }

    TargetAct(TargetKey key) {
        scheme = key.scheme();
        indicator = key.indicator();
        buyer = key.buyer();
        item = key.item();
    }

    public TargetKey key() {
        return new TargetKey(scheme, indicator, buyer, item);
    }

    public Target target() {
        return body().target();
    }

    @Override
    protected TargetBody body() {
        Baseline baseline = baselineQualifier == null ? null
                : new Baseline(baselinePeriod == null ? null : Period.of(baselinePeriod), baselineValue, baselineQualifier,
                        baselineNote);
        return new TargetBody(kind, source, interpolation, baseline, points.stream().map(Point::aim).toList(), note);
    }

    @Override
    protected void fill(TargetBody body) {
        kind = body.kind();
        source = body.source();
        interpolation = body.interpolation();
        Baseline baseline = body.baseline();
        baselinePeriod = baseline == null || baseline.period() == null ? null : baseline.period().toString();
        baselineValue = baseline == null ? null : baseline.value();
        baselineQualifier = baseline == null ? null : baseline.qualifier();
        baselineNote = baseline == null ? null : baseline.note();
        points.clear();
        body.points().forEach(point -> points.add(new Point(point)));
        note = body.note();
    }
}
