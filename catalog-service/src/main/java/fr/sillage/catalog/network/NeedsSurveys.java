package fr.sillage.catalog.network;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;

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
}
