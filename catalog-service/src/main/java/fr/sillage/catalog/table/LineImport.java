package fr.sillage.catalog.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableReport.Change;
import fr.sillage.api.table.TableReport.Error;
import fr.sillage.api.table.TableReport.Line;
import fr.sillage.api.table.TableReport.Outcome;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;

/**
 * Takes the lines of a file as so many things: a line whole or not at all. A column that the file has not leaves a thing as it
 * is, and so does a cell that says what the export of the thing says.
 */
@ApplicationScoped
public class LineImport {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LineErrors errors;
    private final Ledger ledger;
    private final EntityManager database;
    private final ObjectMapper json;

    LineImport(LineErrors errors, Ledger ledger, EntityManager database, ObjectMapper json) {
        this.errors = errors;
        this.ledger = ledger;
        this.database = database;
        this.json = json;
    }

    /** @param into asks for the rights, and says where the lines go */
    public <C extends Enum<C> & FormColumn, B> TableReport take(String reason, List<TableRow<C>> rows, Taking taking,
            LineForm<C, B> form, Function<ChangeSet, LineStore<B>> into) {
        return Taking.report(() -> ledger.write(reason, LONGEST, change -> {
            LineStore<B> store = into.apply(change);
            Set<String> named = new HashSet<>();
            List<Line> lines = new ArrayList<>();
            for (TableRow<C> row : rows) {
                lines.add(line(row, form, store, named));
                // what is done with is let go of: each query would look whether all of it had changed
                database.flush();
                database.clear();
            }
            return taking.keep(lines);
        }));
    }

    private <C extends Enum<C> & FormColumn, B> Line line(TableRow<C> row, LineForm<C, B> form, LineStore<B> store,
            Set<String> named) {
        try {
            requireNone(row.faults());
            String code = form.code(row);
            if (!named.add(code)) {
                requireNone(List.of(Fault.at(form.key().heading(), "named-twice", code)));
            }
            Optional<B> before = store.find(code);
            B after = read(row, form, before);
            List<Error> violations = errors.in(after, form::heading);
            if (!violations.isEmpty()) {
                return rejected(row, form, violations);
            }
            if (before.filter(after::equals).isPresent()) {
                return new Line(row.number(), code, form.title(after), Outcome.UNCHANGED, List.of(), List.of());
            }
            store.write(code, after, before.isPresent());
            return new Line(row.number(), code, form.title(after), before.isEmpty() ? Outcome.CREATED : Outcome.CHANGED,
                    before.map(was -> Change.between(form.texts(row, was), form.texts(row, after))).orElse(List.of()),
                    List.of());
        } catch (ProblemException refused) {
            return rejected(row, form, errors.of(refused, form::heading));
        }
    }

    private <C extends Enum<C> & FormColumn, B> B read(TableRow<C> row, LineForm<C, B> form, Optional<B> before) {
        ObjectNode body = before.map(there -> (ObjectNode) json.valueToTree(there)).orElseGet(json::createObjectNode);
        Map<C, String> said = before.map(there -> form.texts(row, there)).orElse(Map.of());
        List<Fault> faults = new ArrayList<>();
        row.texts().forEach((column, text) -> {
            if (!text.equals(asRead(said.getOrDefault(column, "")))) {
                form.put(row, new Cell<>(column, text, faults), body);
            }
        });
        requireNone(faults);
        form.settle(body);
        try {
            return json.treeToValue(body, form.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line makes no " + form.type().getSimpleName(), e);
        }
    }

    /** As a file gives a cell back. */
    private static String asRead(String cell) {
        String text = Field.text(cell);
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }

    private static <C extends Enum<C> & FormColumn, B> Line rejected(TableRow<C> row, LineForm<C, B> form,
            List<Error> errors) {
        String key = row.text(form.key());
        return new Line(row.number(), key.isEmpty() ? null : key, null, Outcome.REJECTED, List.of(), errors);
    }
}
