package fr.sillage.indicators.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.sillage.api.Fault;
import fr.sillage.api.table.NearestCode;

/**
 * The units there are: those of {@code units.csv}, and every quotient of two of them.
 * <p>
 * A quotient is written {@code a/b}, with a whole number before {@code b} if it is divided by so many: {@code kWh/m²},
 * {@code L/100 km}, {@code déchets/1 000 habitants}. What is counted may stand after the stroke in the singular:
 * {@code €/habitant}.
 */
@ApplicationScoped
public class Units {

    private static final Pattern QUOTIENT = Pattern
            .compile("(?<dividend>[^/]+)/(?:(?<times>[1-9][0-9 ]{0,12}) )?(?<divisor>[^/]+)");
    /** No-break and narrow no-break spaces, which a French keyboard or spreadsheet writes before a unit. */
    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2009\\u202F]");

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    /** By what its code and its names come to once {@link #folded}; null where they are those of several. */
    private final Map<String, Unit> byWord = new HashMap<>();

    public Units() {
        try (InputStream file = Units.class.getResourceAsStream("/units.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';')
                        .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            rows.forEach(row -> byCode.put(row.getField("code"), unit(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byCode.values().forEach(unit -> Stream.of(unit.code(), unit.name(), unit.plural()).map(Units::folded).distinct()
                .forEach(word -> byWord.put(word, byWord.getOrDefault(word, unit) == unit ? unit : null)));
    }

    private Unit unit(NamedCsvRecord row) {
        String code = row.getField("code");
        String name = row.getField("name");
        String plural = row.getField("plural");
        if (row.getField("dimension").isEmpty()) {
            Unit quotient = quotient(code).orElseThrow();
            return new Unit(code, name, plural, quotient.dimension(), quotient.factor(), quotient.quotient());
        }
        return new Unit(code, name, plural, row.getField("dimension"), Fraction.of(new BigDecimal(row.getField("factor"))),
                null);
    }

    /** Those that have a name of their own, in the order of the registry. */
    public List<Unit> named() {
        return List.copyOf(byCode.values());
    }

    /** @param code written as the registry writes it, down to capitals, accents and signs; spaces of any kind */
    public Optional<Unit> find(String code) {
        String plain = plain(code);
        return Optional.ofNullable(byCode.get(plain)).or(() -> quotient(plain));
    }

    /**
     * As people write it: {@code tCO2e}, {@code m2}, {@code KWh}, {@code heures}, {@code kwh/m2}.
     *
     * @return nothing where it is no unit, or could be another one
     */
    public Optional<Unit> read(String text) {
        return find(text).or(() -> word(text)).or(() -> quotientOfWords(plain(text)));
    }

    private Optional<Unit> word(String text) {
        Unit unit = byWord.get(folded(text));
        // a small m is a thousandth: mW is no MW, though mwh can only be meant for MWh
        boolean thousandth = unit != null && unit.code().startsWith("M") && text.equals("m" + unit.code().substring(1));
        return thousandth ? Optional.empty() : Optional.ofNullable(unit);
    }

    private Optional<Unit> quotientOfWords(String text) {
        Matcher matcher = QUOTIENT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String times = matcher.group("times") == null ? "" : matcher.group("times") + " ";
        return word(matcher.group("dividend")).flatMap(dividend -> word(matcher.group("divisor"))
                .flatMap(divisor -> quotient(dividend.code() + "/" + times + divisor.code())));
    }

    private Optional<Unit> quotient(String code) {
        Matcher matcher = QUOTIENT.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Unit dividend = byCode.get(matcher.group("dividend"));
        Unit divisor = divisor(matcher.group("divisor"));
        if (dividend == null || divisor == null || dividend.quotient() != null || divisor.quotient() != null) {
            return Optional.empty();
        }
        BigDecimal times = matcher.group("times") == null ? BigDecimal.ONE
                : new BigDecimal(matcher.group("times").replace(" ", ""));
        Fraction factor = dividend.factor().over(divisor.factor()).over(Fraction.of(times));
        return Optional.of(new Unit(code, code, code, dividend.dimension() + "/" + divisor.dimension(), factor,
                new Unit.Quotient(dividend, divisor)));
    }

    private Unit divisor(String text) {
        return byCode.values().stream().filter(unit -> unit.code().equals(text)
                || unit.dimension().equals(Unit.NUMBER) && unit.name().equals(text)).findFirst().orElse(null);
    }

    /** What is said of a unit that is not here: the one that was probably meant, where any comes near. */
    public Fault unknown(String pointer, String text) {
        return near(text).map(meant -> Fault.at(pointer, "unit-unknown", text, meant))
                .orElseGet(() -> Fault.at(pointer, "unit-like-none", text));
    }

    /**
     * The code that was probably meant: {@code kWh} for « KWH », {@code h} for « heures ». What something is divided by is
     * counted, where it is nothing else.
     */
    public Optional<String> near(String text) {
        Unit whole = byWord.get(folded(text));
        if (whole != null) {
            return Optional.of(whole.code());
        }
        Matcher quotient = QUOTIENT.matcher(plain(text));
        if (quotient.matches()) {
            String times = quotient.group("times") == null ? "" : quotient.group("times") + " ";
            return near(quotient.group("dividend"))
                    .map(dividend -> dividend + "/" + times + near(quotient.group("divisor")).orElse(Unit.NUMBER));
        }
        return Optional.ofNullable(new NearestCode(byWord.keySet()).to(folded(text))).map(byWord::get).map(Unit::code);
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** Without accents, capitals and spaces, signs above and below the line set on it: CO₂ is CO2. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\s]", "").replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
