package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import fr.sillage.api.Siren;
import fr.sillage.api.table.Decimal;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.measure.MeasureRepository;
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
     * @param converted whether its value was sent in another unit, or the unit in other words
     * @param warnings what was made of the value, where somebody should know
     */
    record Checked(String measure, String buyer, String item, Period period, BigDecimal value, String unit,
            ObservationStatus status, Qualifier qualifier, Confidentiality confidentiality, String comment, String reason,
            boolean converted, List<LineFault> faults, List<LineFault> warnings) {
    }

    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_CODE = 200;
    private static final int MOST_REMEMBERED = 10_000;
    private static final String PERCENT = "%";

    private final Strategy strategy;
    private final Scope scope;
    private final Predicate<String> mayWrite;
    private final Map<String, MeasureRepository.Counted> measures;
    private final Units units;
    /** What is wrong with each buyer: few are named, by many lines. */
    private final Map<String, Optional<LineFault>> buyers = new HashMap<>();

    /**
     * @param scope null where the strategy has none
     * @param mayWrite whether the caller may give figures for a buyer
     * @param measures by their codes
     */
    LineRules(Strategy strategy, Scope scope, Predicate<String> mayWrite, Map<String, MeasureRepository.Counted> measures,
            Units units) {
        this.strategy = strategy;
        this.scope = scope;
        this.mayWrite = mayWrite;
        this.measures = measures;
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
                reason, value.converted, faults, value.warnings);
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

    private record Value(BigDecimal amount, String unit, boolean converted, List<LineFault> warnings) {

        static final Value NONE = as(null, null);

        /** As it was sent. */
        static Value as(BigDecimal amount, String unit) {
            return new Value(amount, unit, false, List.of());
        }
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
            // in the words of whoever wrote it
            faults.add(LineFault.at("value", "value-unexpected", raw.status()));
        }
        Optional<Decimal> decimal = Decimal.parse(text);
        if (decimal.isEmpty()) {
            faults.add(StrayWords.fault(text));
            return Value.NONE;
        }
        if (decimal.get().percent()) {
            return Value.as(decimal.get().value(), PERCENT);
        }
        String unit = text("unit", raw.unit(), LONGEST_CODE, faults);
        return unit == null ? Value.as(decimal.get().value(), null)
                : inUnitOf(measures.get(measure), decimal.get().value(), unit, faults);
    }

    /**
     * A value in another unit of the same dimension is converted; what does not fit is left for the measure to refuse.
     *
     * @param measure null where there is none of that code
     */
    private Value inUnitOf(MeasureRepository.Counted measure, BigDecimal amount, String unit, List<LineFault> faults) {
        if (measure != null && measure.unit().equals(unit)) {
            return Value.as(amount, unit);
        }
        Optional<Unit> given = units.read(unit);
        if (given.isEmpty()) {
            faults.add(unknown(unit, measure));
            return Value.as(amount, null);
        }
        Optional<Unit> wanted = Optional.ofNullable(measure).flatMap(known -> units.find(known.unit()));
        if (wanted.equals(given)) {
            return new Value(amount, measure.unit(), true, List.of());
        }
        return wanted.flatMap(to -> given.get().convert(amount, to))
                .map(exact -> rounded(amount, unit, exact, measure, faults)).orElseGet(() -> Value.as(amount, unit));
    }

    private LineFault unknown(String unit, MeasureRepository.Counted measure) {
        Optional<String> near = units.near(unit);
        if (near.isPresent()) {
            return LineFault.at("unit", "unit-unknown", unit, near.get()).suggesting(near.get());
        }
        return measure == null ? LineFault.at("unit", "unit-like-none", unit)
                : LineFault.at("unit", "unit-unlisted", unit, measure.unit()).suggesting(measure.unit());
    }

    /** Nobody typed the decimals that a conversion brings: they are no fault of the line, unless nothing else is left of it. */
    private static Value rounded(BigDecimal amount, String unit, BigDecimal exact, MeasureRepository.Counted measure,
            List<LineFault> faults) {
        if (exact.stripTrailingZeros().scale() <= measure.scale()) {
            return new Value(exact, measure.unit(), true, List.of());
        }
        BigDecimal rounded = exact.setScale(measure.scale(), RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            faults.add(LineFault.at("value", "value-rounds-to-nothing", amount, unit, measure.unit(), measure.scale()));
            return Value.as(null, null);
        }
        return new Value(rounded, measure.unit(), true,
                List.of(LineFault.at("value", "value-rounded", amount, unit, rounded, measure.unit())));
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
