package fr.sillage.indicators.measure;

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

import fr.sillage.api.Item;

/** A quantity that is kept: observed, worked out from other records, or taken as published. */
@Entity
public class Measure extends Item<MeasureBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String title;
    private String unit;
    private int scale;

    @Enumerated(EnumType.STRING)
    private TimeAggregation timeAggregation;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String breakdownTitle;

    @Enumerated(EnumType.STRING)
    private ItemRule itemRule;

    @ElementCollection
    @CollectionTable(name = "breakdown_item", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "place")
    private List<Part> items = new ArrayList<>();

    private String note;
    private String source;

    @Embeddable
    static class Part {

        private String code;
        private String label;

        protected Part() {
        }

        Part(Breakdown.Item item) {
            code = item.code();
            label = item.label();
        }
    }

    protected Measure() {
    }

    Measure(String code) {
        this.code = code;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public int scale() {
        return scale;
    }

    public TimeAggregation timeAggregation() {
        return timeAggregation;
    }

    /** Whether the figures of several items may be added up. */
    public boolean addsUpItems() {
        return itemRule == ItemRule.SUM;
    }

    /** Nothing for the declared total, which is no item. */
    public String labelOf(String item) {
        return items.stream().filter(part -> part.code.equals(item)).map(part -> part.label).findFirst().orElse(null);
    }

    public Quantity quantity() {
        return new Quantity(code, timeAggregation, items.stream().map(part -> part.code).toList());
    }

    @Override
    protected MeasureBody body() {
        Breakdown breakdown = breakdownTitle == null ? null
                : new Breakdown(breakdownTitle, itemRule,
                        items.stream().map(part -> new Breakdown.Item(part.code, part.label)).toList());
        return new MeasureBody(title, unit, scale, timeAggregation, origin, breakdown, note, source);
    }

    @Override
    protected void fill(MeasureBody body) {
        title = body.title();
        unit = body.unit();
        scale = body.scale();
        timeAggregation = body.timeAggregation();
        origin = body.origin();
        breakdownTitle = body.breakdown() == null ? null : body.breakdown().title();
        itemRule = body.breakdown() == null ? null : body.breakdown().itemRule();
        items.clear();
        if (body.breakdown() != null) {
            body.breakdown().items().forEach(item -> items.add(new Part(item)));
        }
        note = body.note();
        source = body.source();
    }
}
