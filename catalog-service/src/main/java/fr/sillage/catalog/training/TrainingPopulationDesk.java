package fr.sillage.catalog.training;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.scheme.Scheme;

/** Writes how many people a buyer has to train. To be called inside a write of the ledger. */
@ApplicationScoped
class TrainingPopulationDesk {

    private final TrainingPopulationRepository populations;
    private final Rights rights;

    TrainingPopulationDesk(TrainingPopulationRepository populations, Rights rights) {
        this.populations = populations;
        this.rights = rights;
    }

    Precondition.Put<TrainingPopulation> put(Scheme scheme, String buyer, int year, TrainingPopulationBody body,
            Precondition precondition, ChangeSet change) {
        List<Fault> faults = new ArrayList<>(TrainingRules.faults("", buyer, scheme.buyers()));
        faults.addAll(TrainingRules.faults("", year, scheme.period()));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        rights.require(Role.STEWARD, buyer);
        return precondition.put(populations.lock(scheme, buyer, year), () -> new TrainingPopulation(scheme, buyer, year), body,
                change, populations::persist);
    }
}
