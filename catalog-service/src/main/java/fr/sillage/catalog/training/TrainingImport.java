package fr.sillage.catalog.training;

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

/** Takes the lines of a register as so many sessions. */
@ApplicationScoped
class TrainingImport {

    private final TableIntake intake;
    private final TrainingSessionRepository sessions;
    private final TrainingDesk desk;
    private final SchemeAccess access;

    TrainingImport(TableIntake intake, TrainingSessionRepository sessions, TrainingDesk desk, SchemeAccess access) {
        this.intake = intake;
        this.sessions = sessions;
        this.desk = desk;
        this.access = access;
    }

    TableReport take(String scheme, List<TableRow<TrainingColumn>> rows, Taking taking, String key) {
        return intake.take(TrainingColumn.CODE, "training sessions of " + scheme, rows, taking, key, change -> {
            Scheme found = access.toWriteAs(Role.CONTRIBUTOR, scheme);
            return row -> session(found, LineKey.code(row, TrainingColumn.CODE), change);
        });
    }

    private LineSubject<TrainingColumn, TrainingSessionBody> session(Scheme scheme, String code, ChangeSet change) {
        Optional<TrainingSessionBody> before = sessions.find(scheme, code).map(TrainingSession::body);
        return new LineSubject<>(code, before, TrainingTable::texts, TrainingTable::session, TrainingSessionBody::title,
                body -> desk.put(scheme, code, body, Precondition.onWhat(before.isPresent()), change));
    }
}
