package fr.sillage.catalog.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.api.Role;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.table.ImportRequest;
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

    TableReport take(String scheme, List<TableRow<TrainingColumn>> rows, ImportRequest request) {
        return intake.take(TrainingColumn.TABLE, "training sessions of " + scheme, rows, request, change -> {
            Scheme found = access.toWriteAs(Role.CONTRIBUTOR, scheme);
            return row -> new Session(found, Cells.code(row, TrainingColumn.CODE), change);
        });
    }

    /** A line of the register. */
    private final class Session implements LineSubject<TrainingColumn, TrainingSessionBody> {

        private final Scheme scheme;
        private final String code;
        private final ChangeSet change;

        Session(Scheme scheme, String code, ChangeSet change) {
            this.scheme = scheme;
            this.code = code;
            this.change = change;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Optional<TrainingSessionBody> before() {
            return sessions.find(scheme, code).map(TrainingSession::body);
        }

        @Override
        public Map<TrainingColumn, String> texts(TrainingSessionBody body) {
            return TrainingTable.texts(body);
        }

        @Override
        public TrainingSessionBody read(Cells<TrainingColumn> cells) {
            return TrainingTable.session(cells);
        }

        @Override
        public String title(TrainingSessionBody body) {
            return body.title();
        }

        @Override
        public void put(TrainingSessionBody body) {
            desk.put(scheme, code, body, Precondition.onWhat(before().isPresent()), change);
        }
    }
}
