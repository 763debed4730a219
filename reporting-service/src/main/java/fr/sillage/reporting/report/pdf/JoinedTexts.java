package fr.sillage.reporting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The operators of a page with texts that follow one another, but for a colour, made one: each begins relative to the one
 * before.
 */
final class JoinedTexts {

    /** What may stand within a text as well as before it. */
    private static final Set<String> COLOURS = Set.of(OperatorName.NON_STROKING_RGB, OperatorName.STROKING_COLOR_RGB);

    private final List<Object> tokens = new ArrayList<>();

    /** What came after the end of a text, which is not yet written as another may follow. */
    private final List<Object> held = new ArrayList<>();
    private boolean isHeld;

    /** Whether texts that are one so far were placed by moves alone. */
    private boolean isMoved;

    /** Where the next move starts in the layout, and where in what is written: in points, after a matrix from there. */
    private Place place = Place.ORIGIN;
    private Place written = Place.ORIGIN;

    private JoinedTexts() {
    }

    /** @param content operands and operators, in order */
    static List<Object> of(List<Object> content) {
        JoinedTexts texts = new JoinedTexts();
        List<COSBase> operands = new ArrayList<>();
        for (Object token : content) {
            if (token instanceof Operator operator) {
                texts.add(operator, operands);
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
        texts.end();
        return texts.tokens;
    }

    private void add(Operator operator, List<COSBase> operands) {
        switch (operator.getName()) {
            case OperatorName.BEGIN_TEXT -> begin(operator);
            case OperatorName.END_TEXT -> isHeld = true;
            case OperatorName.MOVE_TEXT -> move(operator, operands);
            case OperatorName.SET_MATRIX, OperatorName.MOVE_TEXT_SET_LEADING, OperatorName.NEXT_LINE -> {
                isMoved = false;
                place = Place.ORIGIN;
                written = Place.ORIGIN;
                write(tokens, operator, operands);
            }
            default -> addOther(operator, operands);
        }
    }

    private void begin(Operator operator) {
        if (isHeld && isMoved) {
            tokens.addAll(held);
            held.clear();
            isHeld = false;
        } else {
            end();
            tokens.add(operator);
            written = Place.ORIGIN;
        }
        place = Place.ORIGIN;
        isMoved = true;
    }

    private void move(Operator operator, List<COSBase> by) {
        place = place.moved(by);
        List<COSBase> step = place.from(written);
        written = written.moved(step);
        write(tokens, operator, step);
    }

    private void addOther(Operator operator, List<COSBase> operands) {
        if (isHeld && COLOURS.contains(operator.getName())) {
            write(held, operator, operands);
        } else {
            end();
            write(tokens, operator, operands);
        }
    }

    private void end() {
        if (isHeld) {
            tokens.add(Operator.getOperator(OperatorName.END_TEXT));
            tokens.addAll(held);
            held.clear();
            isHeld = false;
        }
    }

    private static void write(List<Object> to, Operator operator, List<COSBase> operands) {
        to.addAll(operands);
        to.add(operator);
    }

    private record Place(float x, float y) {

        private static final Place ORIGIN = new Place(0, 0);

        Place moved(List<COSBase> by) {
            return new Place(x + ((COSNumber) by.get(0)).floatValue(), y + ((COSNumber) by.get(1)).floatValue());
        }

        List<COSBase> from(Place other) {
            return other.equals(ORIGIN) ? List.of(new COSFloat(x), new COSFloat(y))
                    : List.of(rounded(x - other.x), rounded(y - other.y));
        }

        /** To a thousandth of a point; what is lost is made up for by the next. */
        private static COSFloat rounded(float distance) {
            return new COSFloat(Math.round(distance * 1000) / 1000f);
        }
    }
}
