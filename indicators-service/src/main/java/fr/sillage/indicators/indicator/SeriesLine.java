package fr.sillage.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.indicators.period.Period;

/** A point that says itself what it belongs to: one line of NDJSON. */
record SeriesLine(String indicator, int version, String buyer, String unit, int decimals, Formula formula,
        Period cumulatedSince, String note, @JsonUnwrapped PointView point) {

    static SeriesLine from(SeriesView series, PointView point) {
        return new SeriesLine(series.indicator(), series.version(), series.buyer(), series.unit(),
                series.decimals(), series.formula(), series.cumulatedSince(), series.note(),
                point.item() == null ? point.of(series.item(), null) : point);
    }
}
