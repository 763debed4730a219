package fr.sillage.catalog.network;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.table.LineSubject;

/** Holds surveys to their rules before they are written. */
@ApplicationScoped
class NeedsSurveys {

    private final NeedsSurveyRepository surveys;
    private final NetworkRepository networks;

    NeedsSurveys(NeedsSurveyRepository surveys, NetworkRepository networks) {
        this.surveys = surveys;
        this.networks = networks;
    }

    /** To be called inside a write of the ledger, for a buyer that the caller may write for. */
    Precondition.Put<NeedsSurvey> put(String buyer, String code, NeedsSurveyBody body, Precondition precondition,
            ChangeSet change) {
        List<Fault> faults = NeedsSurveyRules.faults(body,
                body.network() == null || networks.find(buyer, body.network()).isPresent());
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(surveys.lock(buyer, code), () -> new NeedsSurvey(buyer, code), body, change,
                surveys::persist);
    }

    /** What a line of a file is about. To be called inside a write of the ledger, for a buyer that the caller may write for. */
    LineSubject<NeedsColumn, NeedsSurveyBody> subject(String buyer, String code, ChangeSet change) {
        Optional<NeedsSurveyBody> before = surveys.find(buyer, code).map(NeedsSurvey::body);
        return new LineSubject<>(code, before, NeedsTable::texts, NeedsTable::survey, NeedsSurveyBody::title,
                body -> put(buyer, code, body, Precondition.onWhat(before.isPresent()), change));
    }
}
