package fr.sillage.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A point that says itself what it belongs to: one line of NDJSON. */
record SeriesLine(String indicator, int version, String buyer, String unit, @JsonUnwrapped PointView point) {

    static SeriesLine from(SeriesView series, PointView point) {
        return new SeriesLine(series.indicator(), series.version(), series.buyer(), series.unit(),
                point.item() == null ? point.of(series.item(), null) : point);
    }
}
