package fr.sillage.api.table;

import java.util.List;
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

    /** Takes back all that a dry run wrote: it did the very work, to tell the very outcome. */
    private static final class TakenBack extends RuntimeException {

        private final transient List<Line> lines;

        TakenBack(List<Line> lines) {
            super(null, null, false, false);
            this.lines = lines;
        }
    }

    /** To be called at the end of the transaction that wrote the lines. */
    public List<Line> keep(List<Line> lines) {
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
        try {
            return TableReport.of(true, transaction.get());
        } catch (TakenBack taken) {
            return TableReport.of(false, taken.lines);
        }
    }
}
