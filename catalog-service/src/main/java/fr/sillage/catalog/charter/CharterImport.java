package fr.sillage.catalog.charter;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.api.Role;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.LineKey;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a file as so many charters. */
@ApplicationScoped
class CharterImport {

    private final TableIntake intake;
    private final CharterRepository charters;
    private final CharterDesk desk;
    private final SchemeAccess access;

    CharterImport(TableIntake intake, CharterRepository charters, CharterDesk desk, SchemeAccess access) {
        this.intake = intake;
        this.charters = charters;
        this.desk = desk;
        this.access = access;
    }

    TableReport take(String scheme, List<TableRow<CharterColumn>> rows, Taking taking, String key) {
        return intake.take(CharterColumn.CODE, "charters of " + scheme, rows, taking, key, change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            return row -> charter(found, LineKey.code(row, CharterColumn.CODE), change);
        });
    }

    private LineSubject<CharterColumn, CharterBody> charter(Scheme scheme, String code, ChangeSet change) {
        Optional<CharterBody> before = charters.find(scheme, code).map(Charter::body);
        return new LineSubject<>(code, before, CharterTable::texts, CharterTable::charter, CharterBody::title,
                body -> desk.put(scheme, code, body, Precondition.onWhat(before.isPresent()), change));
    }
}
