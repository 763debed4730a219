package fr.sillage.catalog.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.api.Role;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableReport;
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
import fr.sillage.catalog.table.LineKey;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a file as so many actions with their sheets. */
@ApplicationScoped
class SheetImport {

    private final TableIntake intake;
    private final ActionRepository actions;
    private final ActionWriter writer;
    private final DirectorateRepository directorates;
    private final SchemeAccess access;
    private final ObjectMapper json;

    SheetImport(TableIntake intake, ActionRepository actions, ActionWriter writer, DirectorateRepository directorates,
            SchemeAccess access, ObjectMapper json) {
        this.intake = intake;
        this.actions = actions;
        this.writer = writer;
        this.directorates = directorates;
        this.access = access;
        this.json = json;
    }

    /** A file may name a sub-action before the action that it is part of. */
    TableReport take(String scheme, List<TableRow<SheetColumn>> rows, Taking taking, String key) {
        List<TableRow<SheetColumn>> parentsFirst = rows.stream()
                .sorted(Comparator.comparing(row -> !row.text(SheetColumn.PARENT).isEmpty())).toList();
        return intake.take(SheetColumn.CODE, "sheets of " + scheme, parentsFirst, taking, key, change -> {
            var file = new File(access.toWriteAs(Role.STEWARD, scheme), change);
            return file::action;
        });
    }

    /** What is read once for all lines of a file. */
    private final class File {

        private final Scheme scheme;
        private final ActionWriter.Around around;
        private final Map<String, String> byName;
        private final ChangeSet change;

        File(Scheme scheme, ChangeSet change) {
            this.scheme = scheme;
            this.around = writer.in(scheme);
            this.byName = directorates.of(scheme.buyers()).stream().collect(Collectors
                    .toMap(directorate -> Heading.plain(directorate.name()), Directorate::code, (first, second) -> first));
            this.change = change;
        }

        LineSubject<SheetColumn, ActionBody> action(TableRow<SheetColumn> row) {
            String code = LineKey.code(row, SheetColumn.CODE, "sheet-code");
            Optional<ActionBody> before = actions.find(scheme, code).map(Action::body);
            return new LineSubject<>(code, before, body -> SheetTable.texts(code, body), cells -> {
                SheetReading.Read read = SheetReading.read(row, before, byName, json);
                cells.faults().addAll(read.faults());
                return read.body();
            }, body -> orNull(row.text(SheetColumn.TITLE)),
                    body -> around.put(code, body, Precondition.onWhat(before.isPresent()), change));
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
