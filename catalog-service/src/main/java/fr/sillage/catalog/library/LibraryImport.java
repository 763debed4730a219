package fr.sillage.catalog.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.table.LineErrors;
import fr.sillage.catalog.table.LineKey;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a spreadsheet as so many items. */
@ApplicationScoped
class LibraryImport {

    private final TableIntake intake;
    private final LibraryRepository library;
    private final LibraryDesk desk;
    private final Rights rights;
    private final LineErrors errors;
    private final ObjectMapper json;

    LibraryImport(TableIntake intake, LibraryRepository library, LibraryDesk desk, Rights rights, LineErrors errors,
            ObjectMapper json) {
        this.intake = intake;
        this.library = library;
        this.desk = desk;
        this.rights = rights;
        this.errors = errors;
        this.json = json;
    }

    /** An item as it stood before its line, or as it stands after. */
    private record Stand(LibraryItemBody body, LibraryState state) {

        static Stand of(LibraryItem item) {
            return new Stand(item.body(), item.state());
        }
    }

    /** @param buyer SIREN for new lines that name none; null where every one must */
    TableReport take(List<TableRow<LibraryColumn>> rows, String buyer, Taking taking, String key) {
        return intake.take(LibraryColumn.CODE, "library for " + buyer, rows, taking, key, change -> {
            rights.requireForSomeBuyer(Role.CONTRIBUTOR);
            library.awaitOtherImports();
            Map<String, String> families = library.familyTitles().entrySet().stream()
                    .collect(Collectors.toMap(family -> Heading.plain(family.getValue()), Map.Entry::getKey, (a, b) -> a));
            return row -> item(row, families, buyer, change);
        });
    }

    private LineSubject<LibraryColumn, Stand> item(TableRow<LibraryColumn> row, Map<String, String> families, String buyer,
            ChangeSet change) {
        String code = LineKey.code(row, LibraryColumn.CODE, "library-no-code");
        Optional<Stand> before = desk.find(code).map(Stand::of);
        LibraryState was = before.map(Stand::state).orElse(LibraryState.DRAFT);
        return new LineSubject<>(code, before, stand -> LibraryTable.line(code, stand.body(), stand.state()), cells -> {
            var read = LibraryReading.read(row, before.map(Stand::body), families, buyer, json);
            cells.faults().addAll(read.faults().isEmpty() ? errors.faults(read.body()) : read.faults());
            return new Stand(read.body(), Optional.ofNullable(read.state()).orElse(was));
        }, stand -> orNull(row.text(LibraryColumn.TITLE)), stand -> put(code, before, stand, was, change));
    }

    private void put(String code, Optional<Stand> before, Stand after, LibraryState was, ChangeSet change) {
        boolean moves = after.state() != was;
        if (moves && (after.state().isWithAuthor() || !was.next().contains(after.state()))) {
            throw ProblemException.broken(List.of(Fault.at(LibraryColumn.STATE.heading(), "library-step-impossible",
                    was.label(), after.state().label())));
        }
        if (moves) {
            // asked for before anything is written: a line that is rejected leaves nothing
            rights.require(after.state().isForStewards() ? Role.STEWARD : Role.CONTRIBUTOR, after.body().buyer());
        }
        desk.put(code, after.body(), Precondition.onWhat(before.isPresent()), change);
        if (moves) {
            desk.move(desk.toMove(code, after.state()), after.state(), null, change);
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
