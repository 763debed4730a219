package fr.sillage.api.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

import fr.sillage.api.Fault;

/**
 * The text of a spreadsheet's cell, as the person who typed it meant it: a number as Excel shows it, to 15 significant digits;
 * 0.385 shown as 38,5 % is 38.5 %; a date shown as month and year is that month, which is what Excel makes of a typed 2025-07.
 */
final class CellText {

    /** What Excel keeps of a number; the digits beyond are noise of its binary form. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LARGEST_EXPONENT = 30;
    private static final Set<String> ERRORS = Set.of("#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!",
            "#SPILL!", "#CALC!", "#GETTING_DATA");
    /** Of a number format: quoted texts, escaped characters, colours and locales, none of which is about the number. */
    private static final Pattern ORNAMENTS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Excel takes 1900 for a leap year, as Lotus 1-2-3 did: before March of it the day is one later. */
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DATE = BigDecimal.valueOf(2_958_465);

    private final LocalDate dayZero;

    CellText(boolean date1904) {
        dayZero = date1904 ? DAY_0_OF_1904 : DAY_0_OF_1900;
    }

    /**
     * @param digits how many an identifier has that stands there, such as a SIREN: a number has lost the zeros that it may
     *        start
     *        with; 0 for what is no identifier
     * @return null where the cell is empty, or its fault is told
     */
    String text(Cell cell, int digits, Consumer<Fault> faults) {
        Object value = cell.getValue();
        if (value instanceof String text) {
            boolean error = cell.getType() == CellType.ERROR
                    || cell.getType() == CellType.FORMULA && ERRORS.contains(text);
            if (error) {
                faults.accept(Fault.at("", "cell-error", text));
            }
            return error ? null : text;
        }
        if (value instanceof Boolean truth) {
            return truth ? "VRAI" : "FAUX";
        }
        if (value instanceof BigDecimal number) {
            return number(number, format(cell), digits);
        }
        if (cell.getType() == CellType.ERROR) {
            faults.accept(Fault.at("", "cell-error", String.valueOf(cell.getRawValue())));
        } else if (cell.getType() == CellType.FORMULA) {
            faults.accept(Fault.at("", "cell-not-computed"));
        }
        return null;
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null ? "" : ORNAMENTS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private String number(BigDecimal raw, String format, int digits) {
        BigDecimal number = raw.round(EXCEL).stripTrailingZeros();
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return number.toString();
        }
        if (format.contains("%")) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        }
        if (isDate(format) && number.signum() > 0 && number.compareTo(LAST_DATE) <= 0) {
            return date(number, format);
        }
        String text = number.toPlainString();
        boolean shortened = number.signum() > 0 && number.scale() <= 0 && text.length() < digits;
        return shortened ? "0".repeat(digits - text.length()) + text : text;
    }

    /** In a file formats are written in English, whatever the language of the program. */
    private static boolean isDate(String format) {
        return !format.equals("general") && format.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }

    private String date(BigDecimal days, String format) {
        LocalDate date = dayZero.plusDays(days.longValue());
        if (days.stripTrailingZeros().scale() > 0) {
            // a time of day: no period, and no figure either
            return date + "T" + days.remainder(BigDecimal.ONE);
        }
        if (format.contains("d") || !format.contains("y")) {
            return date.toString();
        }
        String text = date.toString();
        return format.contains("m") ? text.substring(0, "2025-07".length()) : text.substring(0, "2025".length());
    }
}
