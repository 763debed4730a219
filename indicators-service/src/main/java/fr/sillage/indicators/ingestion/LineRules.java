package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import fr.sillage.api.Siren;
import fr.sillage.indicators.line.Decimal;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.unit.Unit;
import fr.sillage.indicators.unit.Units;

/**
 * Reads a line by itself and tells all that is wrong with it. Whether its codes exist is asked of the database, of all lines at
 * once; so are the rules that measures lay down.
 * <p>
 * A buyer is known by the check digit of its SIREN and by the caller's rights: who buys is the catalog's business, and
 * figures are taken while it is away.
 */
final class LineRules {

    /**
     * What a line says. Whatever could not be read is null, and among the faults.
     *
     * @param item {@code _T} where none was named
     * @param unit what the value is in; null where that was not said
     * @param confidentiality null where it is left as it is
     */
    record Checked(String measure, String buyer, String item, Period period, BigDecimal value, String unit,
            ObservationStatus status, Qualifier qualifier, Confidentiality confidentiality, String comment, String reason,
            List<LineFault> faults) {
    }

    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_CODE = 200;
    private static final int MOST_REMEMBERED = 10_000;
    private static final String PERCENT = "%";

    private final Strategy strategy;
    private final Scope scope;
    private final Predicate<String> mayWrite;
    private final Map<String, String> measureUnits;
    private final Units units;
    /** What is wrong with each buyer: few are named, by many lines. */
    private final Map<String, Optional<LineFault>> buyers = new HashMap<>();

    /**
     * @param scope null where the strategy has none
     * @param mayWrite whether the caller may give figures for a buyer
     * @param measureUnits the unit of each measure
     */
    LineRules(Strategy strategy, Scope scope, Predicate<String> mayWrite, Map<String, String> measureUnits, Units units) {
        this.strategy = strategy;
        this.scope = scope;
        this.mayWrite = mayWrite;
        this.measureUnits = measureUnits;
        this.units = units;
    }

    Checked check(RawLine raw) {
        List<LineFault> faults = new ArrayList<>(raw.faults());
        String measure = code("measure", raw.measure(), faults);
        String buyer = code("buyer", raw.buyer(), faults);
        String item = raw.item() == null ? Quantity.TOTAL : text("item", raw.item(), LONGEST_CODE, faults);
        Period period = period(raw.period(), faults);
        if (buyer != null) {
            fault(buyer).ifPresent(faults::add);
        }
        ObservationStatus status = strategy == Strategy.DELETE ? ObservationStatus.RETRACTED
                : Words.STATUSES.read(text("status", raw.status(), LONGEST_CODE, faults), faults);
        Qualifier qualifier = Words.QUALIFIERS.read(text("qualifier", raw.qualifier(), LONGEST_CODE, faults), faults);
        String confidentialityText = text("confidentiality", raw.confidentiality(), LONGEST_CODE, faults);
        Confidentiality confidentiality = confidentialityText == null ? null
                : Words.CONFIDENTIALITIES.read(confidentialityText, faults);
        Value value = strategy == Strategy.DELETE ? Value.NONE : value(raw, measure, status, faults);
        String comment = text("comment", raw.comment(), LONGEST_TEXT, faults);
        String reason = text("reason", raw.reason(), LONGEST_TEXT, faults);
        if (scope != null && measure != null && buyer != null && period != null && !scope.holds(measure, buyer, period)) {
            faults.add(LineFault.at(null, "outside-scope"));
        }
        return new Checked(measure, buyer, item, period, value.amount, value.unit, status, qualifier, confidentiality, comment,
                reason, faults);
    }

    private static String code(String column, String text, List<LineFault> faults) {
        if (text == null) {
            faults.add(LineFault.missing(column));
            return null;
        }
        return text(column, text, LONGEST_CODE, faults);
    }

    private Optional<LineFault> fault(String buyer) {
        if (buyers.size() == MOST_REMEMBERED) {
            buyers.clear();
        }
        return buyers.computeIfAbsent(buyer, this::check);
    }

    private Optional<LineFault> check(String buyer) {
        if (!Siren.Check.isSiren(buyer)) {
            return Optional.of(LineFault.at("buyer", "siren-invalid", buyer));
        }
        return mayWrite.test(buyer) ? Optional.empty() : Optional.of(LineFault.at("buyer", "buyer-beyond-rights", buyer));
    }

    private static Period period(String text, List<LineFault> faults) {
        String readable = code("period", text, faults);
        if (readable == null) {
            return null;
        }
        Optional<Period> period = Period.parse(readable);
        if (period.isEmpty()) {
            faults.add(LineFault.at("period", "period-unreadable", readable));
        }
        return period.orElse(null);
    }

    private record Value(BigDecimal amount, String unit) {

        static final Value NONE = new Value(null, null);
    }

    private Value value(RawLine raw, String measure, ObservationStatus status, List<LineFault> faults) {
        String text = text("value", raw.value(), LONGEST_CODE, faults);
        if (text == null) {
            if (raw.value() == null && status != null && !status.withoutValue()) {
                faults.add(LineFault.at("value", "value-missing"));
            }
            return Value.NONE;
        }
        if (status != null && status.withoutValue()) {
            faults.add(LineFault.at("value", "value-unexpected", status));
        }
        Optional<Decimal> decimal = Decimal.parse(text);
        if (decimal.isEmpty()) {
            faults.add(StrayWords.fault(text));
            return Value.NONE;
        }
        if (decimal.get().percent()) {
            return new Value(decimal.get().value(), PERCENT);
        }
        return inUnitOf(measure, decimal.get().value(), text("unit", raw.unit(), LONGEST_CODE, faults));
    }

    /** A value in another unit of the same dimension is converted; what does not fit is left for the measure to refuse. */
    private Value inUnitOf(String measure, BigDecimal amount, String unit) {
        if (unit == null) {
            return new Value(amount, null);
        }
        Optional<Unit> given = units.find(unit);
        Optional<Unit> wanted = Optional.ofNullable(measureUnits.get(measure)).flatMap(units::find);
        return given.flatMap(from -> wanted.flatMap(to -> from.convert(amount, to).map(value -> new Value(value, to.code()))))
                .orElseGet(() -> new Value(amount, unit));
    }

    /** @return null where it is not there, or cannot be kept: too long, or with characters that no text can hold */
    private static String text(String column, String text, int longest, List<LineFault> faults) {
        if (text == null || text.length() <= longest && isKeepable(text)) {
            return text;
        }
        faults.add(LineFault.at(column, "text-unreadable", longest));
        return null;
    }

    /** PostgreSQL keeps no U+0000, and half of a surrogate pair is no character. */
    static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
