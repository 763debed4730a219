package fr.sillage.catalog.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.scheme.Scheme;

/** Writes sessions, for the buyer whose people they are. To be called inside a write of the ledger. */
@ApplicationScoped
class TrainingDesk {

    private final TrainingSessionRepository sessions;
    private final Rights rights;
    private final Clock clock;

    TrainingDesk(TrainingSessionRepository sessions, Rights rights, Clock clock) {
        this.sessions = sessions;
        this.rights = rights;
        this.clock = clock;
    }

    Precondition.Put<TrainingSession> put(Scheme scheme, String code, TrainingSessionBody body, Precondition precondition,
            ChangeSet change) {
        List<Fault> faults = TrainingRules.faults(body, scheme.buyers(), scheme.period(), LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        rights.require(Role.CONTRIBUTOR, body.buyer());
        var existing = sessions.lock(scheme, code);
        // nor is one taken from another buyer
        existing.ifPresent(there -> rights.require(Role.CONTRIBUTOR, there.body().buyer()));
        return precondition.put(existing, () -> new TrainingSession(scheme, code), body, change, sessions::persist);
    }
}
