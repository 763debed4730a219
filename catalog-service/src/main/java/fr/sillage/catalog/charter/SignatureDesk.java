package fr.sillage.catalog.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;

/** Writes down who signed. To be called inside a write of the ledger. */
@ApplicationScoped
class SignatureDesk {

    private final SignatureRepository signatures;
    private final Clock clock;

    SignatureDesk(SignatureRepository signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    Precondition.Put<Signature> put(Charter charter, String code, SignatureBody body, Precondition precondition,
            ChangeSet change) {
        List<Fault> faults = faults(body, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(signatures.lock(charter, code), () -> new Signature(charter.id(), code), body, change,
                signatures::persist);
    }

    private static List<Fault> faults(SignatureBody body, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (body.signedOn().isAfter(today)) {
            faults.add(Fault.at("/signedOn", "done-in-the-future", body.signedOn()));
        }
        if (body.withdrawnOn() != null && body.withdrawnOn().isBefore(body.signedOn())) {
            faults.add(Fault.at("/withdrawnOn", "signature-withdrawn-before", body.withdrawnOn(), body.signedOn()));
        }
        return faults;
    }
}
