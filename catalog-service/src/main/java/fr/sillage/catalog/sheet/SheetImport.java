package fr.sillage.catalog.sheet;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Role;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableReport.Change;
import fr.sillage.api.table.TableReport.Error;
import fr.sillage.api.table.TableReport.Line;
import fr.sillage.api.table.TableReport.Outcome;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.action.Action;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ActionRepository;
import fr.sillage.catalog.action.ActionWriter;
import fr.sillage.catalog.organisation.Directorate;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.LineErrors;

/** Takes the lines of a file as so many actions with their sheets: a line whole or not at all. */
@ApplicationScoped
class SheetImport {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

    private final ActionRepository actions;
    private final ActionWriter writer;
    private final DirectorateRepository directorates;
    private final SchemeAccess access;
    private final LineErrors errors;
    private final Ledger ledger;
    private final ObjectMapper json;

    SheetImport(ActionRepository actions, ActionWriter writer, DirectorateRepository directorates, SchemeAccess access,
            LineErrors errors, Ledger ledger, ObjectMapper json) {
        this.actions = actions;
        this.writer = writer;
        this.directorates = directorates;
        this.access = access;
        this.errors = errors;
        this.ledger = ledger;
        this.json = json;
    }

    /** The work on one file. */
    private final class Run {

        private final Scheme scheme;
        private final ActionWriter.Around around;
        private final Map<String, String> byName;
        private final ChangeSet change;
        private final Set<String> seen = new HashSet<>();

        Run(Scheme scheme, ChangeSet change) {
            this.scheme = scheme;
            this.around = writer.in(scheme);
            this.byName = directorates.of(scheme.buyers()).stream().collect(Collectors
                    .toMap(directorate -> Heading.plain(directorate.name()), Directorate::code, (first, second) -> first));
            this.change = change;
        }

        Line line(TableRow<SheetColumn> row) {
            try {
                String code = code(row);
                Optional<ActionBody> before = actions.find(scheme, code).map(Action::body);
                var read = SheetReading.read(row, before, byName, json);
                if (!read.faults().isEmpty()) {
                    throw ProblemException.broken(read.faults());
                }
                List<Error> violations = errors.in(read.body(), SheetColumn.class);
                if (!violations.isEmpty()) {
                    return rejected(row, violations);
                }
                ActionBody after = read.body();
                if (before.filter(after::equals).isPresent()) {
                    return taken(row, code, after, Outcome.UNCHANGED, List.of());
                }
                around.put(code, after, Precondition.onWhat(before.isPresent()), change);
                return before.map(was -> taken(row, code, after, Outcome.CHANGED, Change.between(SheetTable.texts(code, was),
                        SheetTable.texts(code, after))))
                        .orElseGet(() -> taken(row, code, after, Outcome.CREATED, List.of()));
            } catch (ProblemException refused) {
                return rejected(row, errors.of(refused, SheetColumn.class));
            }
        }

        private String code(TableRow<SheetColumn> row) {
            if (!row.faults().isEmpty()) {
                throw ProblemException.broken(row.faults());
            }
            String code = row.text(SheetColumn.CODE);
            if (!CODE.matcher(code).matches()) {
                throw ProblemException.broken(List.of(Fault.at(SheetColumn.CODE.heading(), "sheet-code", code)));
            }
            if (!seen.add(code)) {
                throw ProblemException.broken(List.of(Fault.at(SheetColumn.CODE.heading(), "named-twice", code)));
            }
            return code;
        }
    }

    TableReport take(String scheme, List<TableRow<SheetColumn>> rows, Taking taking) {
        return Taking.report(() -> ledger.write("sheets of actions", LONGEST, change -> {
            var run = new Run(access.toWriteAs(Role.STEWARD, scheme), change);
            Map<Integer, Line> lines = new TreeMap<>();
            parentsFirst(rows).forEach(row -> {
                lines.put(row.number(), run.line(row));
                // what is done with is let go of: each query would look whether all of it had changed
                actions.flush();
                actions.getEntityManager().clear();
            });
            return taking.keep(List.copyOf(lines.values()));
        }));
    }

    /** A file may name a sub-action before the action that it is part of. */
    private static Stream<TableRow<SheetColumn>> parentsFirst(List<TableRow<SheetColumn>> rows) {
        Map<Boolean, List<TableRow<SheetColumn>>> parts = rows.stream()
                .collect(Collectors.partitioningBy(row -> !row.text(SheetColumn.PARENT).isEmpty()));
        return Stream.concat(parts.get(false).stream(), parts.get(true).stream());
    }

    private static Line taken(TableRow<SheetColumn> row, String code, ActionBody action, Outcome outcome,
            List<Change> changes) {
        return new Line(row.number(), code, action.title(), outcome, changes, List.of());
    }

    private static Line rejected(TableRow<SheetColumn> row, List<Error> errors) {
        return new Line(row.number(), orNull(row.text(SheetColumn.CODE)), orNull(row.text(SheetColumn.TITLE)),
                Outcome.REJECTED, List.of(), errors);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
