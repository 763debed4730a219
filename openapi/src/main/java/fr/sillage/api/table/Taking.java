package fr.sillage.api.table;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.sillage.api.table.TableReport.Line;
import fr.sillage.api.table.TableReport.Outcome;

/** How much of a file is taken. */
public enum Taking {
    GOOD_LINES,
    ALL_OR_NONE,
    NOTHING;

    /** @param mode {@code partial} or {@code atomic} */
    public static Taking of(String mode, String dryRun) {
        if (dryRun.equals("true")) {
            return NOTHING;
        }
        return mode.equals("atomic") ? ALL_OR_NONE : GOOD_LINES;
    }

    /** Of a line that was taken or not. */
    public interface Taken {

        Outcome outcome();
    }

    /** Takes back all that a dry run wrote: it did the very work, to tell the very outcome. */
    private static final class TakenBack extends RuntimeException {

        private final transient List<? extends Taken> lines;

        TakenBack(List<? extends Taken> lines) {
            super(null, null, false, false);
            this.lines = lines;
        }
    }

    /** To be called at the end of the transaction that wrote the lines. */
    public <L extends Taken> List<L> keep(List<L> lines) {
        boolean kept = switch (this) {
            case GOOD_LINES -> true;
            case ALL_OR_NONE -> lines.stream().noneMatch(line -> line.outcome() == Outcome.REJECTED);
            case NOTHING -> false;
        };
        if (!kept) {
            throw new TakenBack(lines);
        }
        return lines;
    }

    /** @param transaction writes the lines and {@link #keep}s them */
    public static TableReport report(Supplier<List<Line>> transaction) {
        return report(Line.class, () -> TableReport.of(true, transaction.get()), lines -> TableReport.of(false, lines));
    }

    /**
     * As {@link #report(Supplier)}, where a report tells more than others do.
     *
     * @param takenBack makes the report of lines that were not written in the end
     */
    public static <L extends Taken, R> R report(Class<L> kind, Supplier<R> transaction, Function<List<L>, R> takenBack) {
        try {
            return transaction.get();
        } catch (TakenBack taken) {
            return takenBack.apply(taken.lines.stream().map(kind::cast).toList());
        }
    }
}
