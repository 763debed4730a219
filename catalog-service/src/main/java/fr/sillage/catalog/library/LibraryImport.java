package fr.sillage.catalog.library;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableReport.Change;
import fr.sillage.api.table.TableReport.Error;
import fr.sillage.api.table.TableReport.Line;
import fr.sillage.api.table.TableReport.Outcome;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.table.LineErrors;
import fr.sillage.catalog.table.TakenLines;

/** Takes the lines of a spreadsheet as so many items: a line whole or not at all. */
@ApplicationScoped
class LibraryImport {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String CODE = "[a-z0-9][a-z0-9.-]{0,79}";

    private final LibraryRepository library;
    private final LibraryDesk desk;
    private final Ledger ledger;
    private final Rights rights;
    private final Idempotency idempotency;
    private final LineErrors errors;
    private final ObjectMapper json;

    LibraryImport(LibraryRepository library, LibraryDesk desk, Ledger ledger, Rights rights, Idempotency idempotency,
            LineErrors errors,
            ObjectMapper json) {
        this.library = library;
        this.desk = desk;
        this.ledger = ledger;
        this.rights = rights;
        this.idempotency = idempotency;
        this.errors = errors;
        this.json = json;
    }

    /** An item as it stood before its line, or as it stands after. */
    private record Stand(LibraryItemBody body, LibraryState state) {

        static Stand of(LibraryItem item) {
            return new Stand(item.body(), item.state());
        }
    }

    /**
     * @param buyer SIREN for new lines that name none; null where every one must
     * @param key under which the report is remembered, where something was written; null for none
     */
    TableReport take(List<TableRow<LibraryColumn>> rows, String buyer, Taking taking, String key) {
        rights.requireForSomeBuyer(Role.CONTRIBUTOR);
        byte[] sent = (buyer + " " + taking + " " + rows).getBytes(StandardCharsets.UTF_8);
        String remembered = taking == Taking.NOTHING ? null : key;
        return Taking.report(() -> ledger.write("library file", LONGEST, change -> idempotency.once(remembered, sent,
                TakenLines.class, () -> new TakenLines(taking.keep(lines(rows, buyer, change)))).lines()));
    }

    private List<Line> lines(List<TableRow<LibraryColumn>> rows, String buyer, ChangeSet change) {
        library.awaitOtherImports();
        Map<String, String> families = library.familyTitles().entrySet().stream()
                .collect(Collectors.toMap(family -> Heading.plain(family.getValue()), Map.Entry::getKey, (a, b) -> a));
        List<Line> lines = new ArrayList<>();
        for (TableRow<LibraryColumn> row : rows) {
            lines.add(line(row, lines, buyer, families, change));
            // what is done with is let go of: each query would look whether all of it had changed
            library.flush();
            library.getEntityManager().clear();
        }
        return lines;
    }

    private Line line(TableRow<LibraryColumn> row, List<Line> before, String buyer, Map<String, String> families,
            ChangeSet change) {
        try {
            requireNone(row.faults());
            String code = code(row, before);
            Optional<LibraryItem> existing = desk.find(code);
            Optional<Stand> stand = existing.map(Stand::of);
            var read = LibraryReading.read(row, stand.map(Stand::body), families, buyer, json);
            requireNone(read.faults());
            List<Error> invalid = errors.in(read.body(), LibraryColumn.class);
            return invalid.isEmpty() ? written(row, code, read, stand, change) : rejected(row, invalid);
        } catch (ProblemException refused) {
            return rejected(row, errors.of(refused, LibraryColumn.class));
        }
    }

    private Line written(TableRow<LibraryColumn> row, String code, LibraryReading.Read read, Optional<Stand> before,
            ChangeSet change) {
        LibraryState was = before.map(Stand::state).orElse(LibraryState.DRAFT);
        boolean moves = read.state() != null && read.state() != was;
        if (moves && (read.state().isWithAuthor() || !was.next().contains(read.state()))) {
            throw ProblemException.broken(List.of(Fault.at(LibraryColumn.STATE.heading(), "library-step-impossible",
                    was.label(), read.state().label())));
        }
        if (!moves && before.filter(stand -> stand.body().equals(read.body())).isPresent()) {
            return new Line(row.number(), code, read.body().title(), Outcome.UNCHANGED, List.of(), List.of());
        }
        if (moves) {
            // asked for before anything is written: a line that is rejected leaves nothing
            rights.require(read.state().isForStewards() ? Role.STEWARD : Role.CONTRIBUTOR, read.body().buyer());
        }
        LibraryItem item = desk.put(code, read.body(), Precondition.onWhat(before.isPresent()), change).item();
        if (moves) {
            desk.move(desk.toMove(code, read.state()), read.state(), null, change);
        }
        Stand after = Stand.of(item);
        return new Line(row.number(), code, after.body().title(), before.isEmpty() ? Outcome.CREATED : Outcome.CHANGED,
                before.map(stand -> Change.between(line(code, stand), line(code, after))).orElse(List.of()), List.of());
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }

    private static String code(TableRow<LibraryColumn> row, List<Line> before) {
        String code = row.text(LibraryColumn.CODE);
        if (!code.matches(CODE)) {
            throw ProblemException.broken(List.of(Fault.at(LibraryColumn.CODE.heading(), "library-no-code", code)));
        }
        if (before.stream().anyMatch(line -> code.equals(line.code()))) {
            throw ProblemException.broken(List.of(Fault.at(LibraryColumn.CODE.heading(), "named-twice", code)));
        }
        return code;
    }

    private static Map<LibraryColumn, String> line(String code, Stand stand) {
        return LibraryTable.line(code, stand.body(), stand.state());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Line rejected(TableRow<LibraryColumn> row, List<Error> errors) {
        return new Line(row.number(), orNull(row.text(LibraryColumn.CODE)), orNull(row.text(LibraryColumn.TITLE)),
                Outcome.REJECTED, List.of(), errors);
    }
}
