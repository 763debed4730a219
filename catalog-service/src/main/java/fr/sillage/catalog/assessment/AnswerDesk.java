package fr.sillage.catalog.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.framework.FrameworkAction;

/** Writes answers, and keeps what was answered before. To be called inside a write of the ledger. */
@ApplicationScoped
class AnswerDesk {

    private final AnswerRepository answers;
    private final AnswerVersionRepository versions;
    private final Clock clock;

    AnswerDesk(AnswerRepository answers, AnswerVersionRepository versions, Clock clock) {
        this.answers = answers;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param all actions of the framework */
    Precondition.Put<Answer> put(FrameworkAction action, Collection<FrameworkAction> all, AnswerRepository.Day day,
            AnswerBody body, Precondition precondition, ChangeSet change) {
        List<Fault> faults = AnswerRules.faults(body, day.date(), LocalDate.now(clock), action, all);
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        Optional<Answer> existing = answers.lock(action, day.buyer(), day.date());
        boolean says = existing.filter(there -> there.body().equals(body)).isEmpty();
        var put = precondition.put(existing, () -> new Answer(action, day.buyer(), day.date()), body, change,
                answers::persist);
        if (says) {
            versions.persist(put.item().asVersion(change.id()));
        }
        return put;
    }
}
