package fr.sillage.reporting.report.pdf;

import static org.apache.pdfbox.contentstream.operator.OperatorName.BEGIN_MARKED_CONTENT;
import static org.apache.pdfbox.contentstream.operator.OperatorName.BEGIN_MARKED_CONTENT_SEQ;
import static org.apache.pdfbox.contentstream.operator.OperatorName.BEGIN_TEXT;
import static org.apache.pdfbox.contentstream.operator.OperatorName.CLOSE_PATH;
import static org.apache.pdfbox.contentstream.operator.OperatorName.END_MARKED_CONTENT;
import static org.apache.pdfbox.contentstream.operator.OperatorName.FILL_NON_ZERO;
import static org.apache.pdfbox.contentstream.operator.OperatorName.LINE_TO;
import static org.apache.pdfbox.contentstream.operator.OperatorName.MOVE_TEXT;
import static org.apache.pdfbox.contentstream.operator.OperatorName.MOVE_TO;
import static org.apache.pdfbox.contentstream.operator.OperatorName.RESTORE;
import static org.apache.pdfbox.contentstream.operator.OperatorName.SAVE;
import static org.apache.pdfbox.contentstream.operator.OperatorName.SET_FONT_AND_SIZE;
import static org.apache.pdfbox.contentstream.operator.OperatorName.SET_MATRIX;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The operators of a page, less those that change nothing: marks around nothing or of one element in a row, the font that is
 * set
 * already. Where a text starts is said without a matrix, and the borders of a table are filled as few rectangles.
 */
final class TerseContent {

    private static final List<Float> UPRIGHT = List.of(1f, 0f, 0f, 1f);
    private static final int CORNERS = 4;

    /** In tokens: its name, its properties and the operator that begins it. */
    private static final int MARK_LENGTH = 3;

    private final Set<COSName> backgrounds;
    private final PageMarks marks;
    private final List<Object> tokens = new ArrayList<>();
    private final List<Operation> path = new ArrayList<>();
    private final FilledRectangles filled = new FilledRectangles();

    /** One for each saved state of the graphics: a state that is restored has its font back. */
    private final Deque<List<COSBase>> fonts = new ArrayDeque<>(List.of(List.of()));
    private boolean isTextPlaced;

    /** How many tokens stood before the background that was begun last; after other marks: -1. */
    private int background = -1;

    /** How many tokens there were when it ended. */
    private int backgroundEnd = -1;

    /** The mark of the structure that was begun last; none: -1. How many tokens stood before it and after it. */
    private int mark = -1;
    private int markBegin = -1;
    private int markEnd = -1;

    /** The mark that ended where this one began, as long as this one has no text. */
    private int markBefore = -1;

    /** In points from below: of the text that was placed last. */
    private float line;

    /** @param backgrounds names of the properties that only say that an artifact is a background, and where */
    TerseContent(Set<COSName> backgrounds, PageMarks marks) {
        this.backgrounds = backgrounds;
        this.marks = marks;
    }

    void add(Operator operator, List<COSBase> operands) {
        Operation operation = new Operation(operator, operands);
        switch (operator.getName()) {
            case MOVE_TO, LINE_TO, CLOSE_PATH -> path.add(operation);
            case FILL_NON_ZERO -> fill(operation);
            default -> {
                writeHeld();
                addOther(operation);
            }
        }
    }

    private void fill(Operation fill) {
        if (isRectangle()) {
            filled.add(path.get(0).x(), path.get(0).y(), path.get(2).x(), path.get(2).y());
            path.clear();
        } else {
            writeHeld();
            write(fill);
        }
    }

    private boolean isRectangle() {
        if (path.size() != CORNERS + 1 || !path.get(CORNERS).is(CLOSE_PATH)) {
            return false;
        }
        Operation a = path.get(0);
        Operation b = path.get(1);
        Operation c = path.get(2);
        Operation d = path.get(3);
        return a.is(MOVE_TO) && b.is(LINE_TO) && c.is(LINE_TO) && d.is(LINE_TO)
                && (a.x() == b.x() && b.y() == c.y() && c.x() == d.x() && d.y() == a.y()
                        || a.y() == b.y() && b.x() == c.x() && c.y() == d.y() && d.x() == a.x());
    }

    private void writeHeld() {
        tokens.addAll(filled.drain());
        path.forEach(this::write);
        path.clear();
    }

    private void addOther(Operation operation) {
        boolean wasTextPlaced = isTextPlaced;
        isTextPlaced = !operation.is(BEGIN_TEXT) && !operation.is(SET_FONT_AND_SIZE);
        switch (operation.operator().getName()) {
            case SAVE -> fonts.push(fonts.peek());
            case RESTORE -> fonts.pop();
            default -> {
                // only what is said of marks, fonts and places of text can be shorter
            }
        }
        switch (operation.operator().getName()) {
            case BEGIN_MARKED_CONTENT_SEQ -> begin(operation);
            case END_MARKED_CONTENT -> end(operation);
            case SET_FONT_AND_SIZE -> setFont(operation);
            case SET_MATRIX -> place(wasTextPlaced ? operation : moved(operation));
            default -> write(operation);
        }
    }

    private void begin(Operation operation) {
        if (operation.operands().get(1) instanceof COSDictionary properties && properties.containsKey(COSName.MCID)) {
            background = -1;
            beginMark(properties.getInt(COSName.MCID), operation);
        } else if (!(operation.operands().get(1) instanceof COSName name && backgrounds.contains(name))) {
            background = -1;
            write(operation);
        } else if (backgroundEnd == tokens.size()) {
            tokens.remove(tokens.size() - 1);
        } else {
            background = tokens.size();
            tokens.add(COSName.ARTIFACT);
            tokens.add(Operator.getOperator(BEGIN_MARKED_CONTENT));
        }
        backgroundEnd = -1;
    }

    private void beginMark(int number, Operation operation) {
        markBefore = markEnd == tokens.size() ? mark : -1;
        mark = number;
        markBegin = tokens.size();
        markEnd = -1;
        write(operation);
    }

    /** Words of one element are read as one where they stand on one line, or where the layout broke its text into lines. */
    private void place(Operation text) {
        float before = line;
        line = ((COSNumber) text.operands().get(text.operands().size() - 1)).floatValue();
        if (markBefore >= 0 && (line == before || marks.areOfOneText(markBefore, mark)) && marks.join(markBefore, mark)) {
            tokens.subList(markBegin - 1, markBegin + MARK_LENGTH).clear();
            mark = markBefore;
        }
        markBefore = -1;
        write(text);
    }

    private void end(Operation operation) {
        if (background >= 0 && tokens.size() == background + 2) {
            tokens.subList(background, tokens.size()).clear();
            background = -1;
        } else if (background < 0 && tokens.size() == markBegin + MARK_LENGTH && marks.remove(mark)) {
            tokens.subList(markBegin, tokens.size()).clear();
            markBegin = -1;
        } else if (background < 0 && markEnd < 0) {
            write(operation);
            markEnd = tokens.size();
        } else {
            write(operation);
            backgroundEnd = background < 0 ? -1 : tokens.size();
        }
    }

    private void setFont(Operation operation) {
        if (!operation.operands().equals(fonts.peek())) {
            fonts.pop();
            fonts.push(operation.operands());
            write(operation);
        }
    }

    /** A text that begins where it is moved to: the same, without a matrix that neither turns nor scales. */
    private static Operation moved(Operation matrix) {
        List<Float> shape = matrix.operands().subList(0, UPRIGHT.size()).stream().map(n -> ((COSNumber) n).floatValue())
                .toList();
        return shape.equals(UPRIGHT)
                ? new Operation(Operator.getOperator(MOVE_TEXT), matrix.operands().subList(UPRIGHT.size(), 6))
                : matrix;
    }

    private void write(Operation operation) {
        tokens.addAll(operation.operands());
        tokens.add(operation.operator());
    }

    List<Object> tokens() {
        writeHeld();
        return tokens;
    }

    private record Operation(Operator operator, List<COSBase> operands) {

        boolean is(String name) {
            return operator.getName().equals(name);
        }

        float x() {
            return ((COSNumber) operands.get(0)).floatValue();
        }

        float y() {
            return ((COSNumber) operands.get(1)).floatValue();
        }
    }
}
