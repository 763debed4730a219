package fr.sillage.catalog.table;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableReport.Change;
import fr.sillage.api.table.TableReport.Error;
import fr.sillage.api.table.TableReport.Line;
import fr.sillage.api.table.TableReport.Outcome;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;

/**
 * Takes the lines of a file, each whole or not at all, in one transaction. A column that the file has not leaves a thing as it
 * is, and so does a cell that says what the export of the thing says.
 */
@ApplicationScoped
public class TableIntake {

    /** What a contract says of the header. */
    public static final String KEY = "Sent again with the same file, it gives the first report and writes nothing; a dry run pays it no heed";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LineErrors errors;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final EntityManager entityManager;

    public TableIntake(LineErrors errors, Ledger ledger, Idempotency idempotency, EntityManager entityManager) {
        this.errors = errors;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.entityManager = entityManager;
    }

    /** Finds what each line is about; at fault where a line does not tell. */
    public interface Finding<C extends Enum<C> & FormColumn> extends Function<TableRow<C>, LineSubject<C, ?>> {
    }

    /** What is remembered of a file under its key. */
    public record TakenLines(List<Line> lines) {
    }

    /**
     * @param naming the column that names what a line is about
     * @param place which list of things the file is about, to know the same file again
     * @param rows in the order in which they are taken: one may need another
     * @param key under which the report is remembered, where something was written; null for none
     * @param begin asks for the rights, at the beginning of the transaction
     */
    public <C extends Enum<C> & FormColumn> TableReport take(C naming, String place, List<TableRow<C>> rows, Taking taking,
            String key, Function<ChangeSet, Finding<C>> begin) {
        byte[] sent = (place + " " + taking + " " + rows).getBytes(StandardCharsets.UTF_8);
        String remembered = taking == Taking.NOTHING ? null : key;
        return Taking.report(() -> ledger.write("file of " + place, LONGEST, change -> {
            Finding<C> finding = begin.apply(change);
            return idempotency.once(remembered, sent, TakenLines.class,
                    () -> new TakenLines(taking.keep(new Run<>(naming, finding).lines(rows)))).lines();
        }));
    }

    /** The work on one file. */
    private final class Run<C extends Enum<C> & FormColumn> {

        private final C naming;
        private final Class<C> columns;
        private final Finding<C> finding;
        private final Set<String> seen = new HashSet<>();

        Run(C naming, Finding<C> finding) {
            this.naming = naming;
            this.columns = naming.getDeclaringClass();
            this.finding = finding;
        }

        List<Line> lines(List<TableRow<C>> rows) {
            List<Line> lines = new ArrayList<>();
            for (TableRow<C> row : rows) {
                lines.add(line(row));
                // what is done with is let go of: each query would look whether all of it had changed
                entityManager.flush();
                entityManager.clear();
            }
            lines.sort(Comparator.comparing(Line::row));
            return lines;
        }

        private Line line(TableRow<C> row) {
            try {
                requireNone(row.faults());
                LineSubject<C, ?> subject = finding.apply(row);
                if (!seen.add(subject.code())) {
                    requireNone(List.of(Fault.at(naming.heading(), "named-twice", subject.code())));
                }
                return line(row, subject);
            } catch (ProblemException refused) {
                String named = row.text(naming);
                return new Line(row.number(), named.isEmpty() ? null : named, null, Outcome.REJECTED, List.of(),
                        errors.of(refused, columns));
            }
        }

        private <B> Line line(TableRow<C> row, LineSubject<C, B> subject) {
            Optional<B> before = subject.before();
            Map<C, String> was = before.map(subject.texts()).orElse(Map.of());
            var cells = Cells.over(was, row);
            if (before.isPresent() && cells.say(was)) {
                return taken(row, subject, before.get(), Outcome.UNCHANGED, List.of());
            }
            B after = subject.read().apply(cells);
            try {
                requireNone(cells.faults());
                requireNone(errors.faults(after));
                if (before.filter(after::equals).isPresent()) {
                    return taken(row, subject, after, Outcome.UNCHANGED, List.of());
                }
                subject.put().accept(after);
            } catch (ProblemException refused) {
                return rejected(row, subject, after, errors.of(refused, columns));
            }
            return before.isEmpty() ? taken(row, subject, after, Outcome.CREATED, List.of())
                    : taken(row, subject, after, Outcome.CHANGED, Change.between(was, subject.texts().apply(after)));
        }
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }

    private static <C extends Enum<C> & FormColumn, B> Line taken(TableRow<C> row, LineSubject<C, B> subject, B body,
            Outcome outcome, List<Change> changes) {
        return new Line(row.number(), subject.code(), subject.title().apply(body), outcome, changes, List.of());
    }

    private static <C extends Enum<C> & FormColumn, B> Line rejected(TableRow<C> row, LineSubject<C, B> subject, B body,
            List<Error> errors) {
        return new Line(row.number(), subject.code(), subject.title().apply(body), Outcome.REJECTED, List.of(), errors);
    }
}
