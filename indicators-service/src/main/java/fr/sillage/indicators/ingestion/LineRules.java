package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.api.Siren;
import fr.sillage.indicators.code.NearestCode;
import fr.sillage.indicators.line.Decimal;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/**
 * Makes of each line something that can be written, or tells all that is wrong with it.
 * <p>
 * A buyer is known by the check digit of its SIREN and by the caller's rights: who buys is the catalog's business, and
 * figures are taken while it is away.
 */
final class LineRules {

    /**
     * A line with what was made of it: nothing where there are faults.
     *
     * @param raw as sent, but for what no report can repeat
     */
    record Checked(RawLine raw, Line line, List<LineFault> faults) {
    }

    private static final String PERCENT = "%";
    private static final int LONGEST_TEXT = 2000;

    private final Map<String, Measure> measures;
    private final NearestCode nearestMeasure;
    private final Predicate<String> mayWrite;
    private final Map<Line.Key, Integer> firstLines = new HashMap<>();

    /**
     * @param measures those that the file names and that exist
     * @param known the codes of all measures, for suggestions
     * @param mayWrite whether the caller may give figures for a buyer
     */
    LineRules(Map<String, Measure> measures, List<String> known, Predicate<String> mayWrite) {
        this.measures = measures;
        this.nearestMeasure = new NearestCode(known);
        this.mayWrite = mayWrite;
    }

    List<Checked> check(List<RawLine> lines) {
        return lines.stream().map(this::check).toList();
    }

    private Checked check(RawLine raw) {
        List<String> unkeepable = raw.unkeepableColumns();
        if (!unkeepable.isEmpty()) {
            return new Checked(raw.keepable(), null,
                    unkeepable.stream().map(column -> LineFault.at(column, "text-unreadable", LONGEST_TEXT)).toList());
        }
        List<LineFault> faults = new ArrayList<>(raw.faults());
        Measure measure = measure(raw, faults);
        String item = item(raw, measure, faults);
        Period period = period(raw, faults);
        buyer(raw, faults);
        Observed observed = observed(raw, measure, faults);
        text("comment", raw.comment(), faults);
        text("reason", raw.reason(), faults);
        if (!faults.isEmpty()) {
            return new Checked(raw, null, faults);
        }
        Line.Key key = new Line.Key(measure.code(), raw.buyer(), item, period);
        Integer first = firstLines.putIfAbsent(key, raw.number());
        return first == null
                ? new Checked(raw, new Line(raw.number(), key, measure.id(), observed, raw.comment(), raw.reason()), List.of())
                : new Checked(raw, null, List.of(LineFault.at(null, "key-duplicate", first)));
    }

    private Measure measure(RawLine raw, List<LineFault> faults) {
        if (raw.measure() == null) {
            faults.add(LineFault.at("measure", "field-missing", "measure"));
            return null;
        }
        Measure measure = measures.get(raw.measure());
        if (measure == null) {
            faults.add(LineFault.at("measure", "measure-unknown", raw.measure()).suggesting(nearestMeasure.to(raw.measure())));
        }
        return measure;
    }

    private static String item(RawLine raw, Measure measure, List<LineFault> faults) {
        if (raw.item() == null || raw.item().equals(Quantity.TOTAL)) {
            return Quantity.TOTAL;
        }
        if (measure != null && !measure.quantity().items().contains(raw.item())) {
            faults.add(LineFault.at("item", "item-unknown", raw.item(), measure.code())
                    .suggesting(new NearestCode(measure.quantity().items()).to(raw.item())));
        }
        return raw.item();
    }

    private static Period period(RawLine raw, List<LineFault> faults) {
        if (raw.period() == null) {
            faults.add(LineFault.at("period", "field-missing", "period"));
            return null;
        }
        Optional<Period> period = Period.parse(raw.period());
        if (period.isEmpty()) {
            faults.add(LineFault.at("period", "period-unreadable", raw.period()));
        }
        return period.orElse(null);
    }

    private void buyer(RawLine raw, List<LineFault> faults) {
        if (raw.buyer() == null) {
            faults.add(LineFault.at("buyer", "field-missing", "buyer"));
        } else if (!Siren.Check.isSiren(raw.buyer())) {
            faults.add(LineFault.at("buyer", "siren-invalid", raw.buyer()));
        } else if (!mayWrite.test(raw.buyer())) {
            faults.add(LineFault.at("buyer", "buyer-beyond-rights", raw.buyer()));
        }
    }

    private static Observed observed(RawLine raw, Measure measure, List<LineFault> faults) {
        ObservationStatus status = word("status", raw.status(), ObservationStatus.NORMAL, faults);
        Qualifier qualifier = word("qualifier", raw.qualifier(), Qualifier.EXACT, faults);
        BigDecimal value = value(raw, measure, faults);
        if (status != null && status.withoutValue() && raw.value() != null) {
            faults.add(LineFault.at("value", "value-unexpected", status));
        }
        if (status != null && !status.withoutValue() && raw.value() == null) {
            faults.add(LineFault.at("value", "value-missing"));
        }
        return new Observed(value, status, qualifier, Confidentiality.FREE);
    }

    private static BigDecimal value(RawLine raw, Measure measure, List<LineFault> faults) {
        if (raw.value() == null) {
            return null;
        }
        Optional<Decimal> decimal = Decimal.parse(raw.value());
        if (decimal.isEmpty()) {
            faults.add(LineFault.at("value", "number-unreadable", raw.value()));
            return null;
        }
        BigDecimal value = decimal.get().value();
        if (measure != null && decimal.get().percent() && !measure.unit().equals(PERCENT)) {
            faults.add(LineFault.at("value", "percent-unexpected", measure.unit()));
        }
        if (measure != null && value.stripTrailingZeros().scale() > measure.scale()) {
            faults.add(LineFault.at("value", "decimals-too-many", raw.value(), measure.scale()));
        }
        return value;
    }

    private static void text(String column, String text, List<LineFault> faults) {
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(LineFault.at(column, "text-unreadable", LONGEST_TEXT));
        }
    }

    private static <E extends Enum<E>> E word(String column, String text, E absent, List<LineFault> faults) {
        if (text == null) {
            return absent;
        }
        E[] words = absent.getDeclaringClass().getEnumConstants();
        Optional<E> word = Stream.of(words).filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT))).findFirst();
        if (word.isEmpty()) {
            List<String> names = Stream.of(words).map(Enum::name).toList();
            faults.add(LineFault.at(column, "word-unknown", text, String.join(", ", names))
                    .suggesting(new NearestCode(names).to(text.toUpperCase(Locale.ROOT))));
        }
        return word.orElse(null);
    }
}
