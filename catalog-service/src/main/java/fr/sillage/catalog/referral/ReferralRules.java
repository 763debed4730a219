package fr.sillage.catalog.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;

final class ReferralRules {

    private ReferralRules() {
    }

    static List<Fault> faults(ReferralBody body, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (body.askedOn().isAfter(today)) {
            faults.add(Fault.at("/askedOn", "done-in-the-future", body.askedOn()));
        }
        if (body.answeredOn() == null) {
            if (body.advice() != null || body.by() != null) {
                faults.add(Fault.at("/answeredOn", "referral-answer-undated"));
            }
            return faults;
        }
        if (body.advice() == null) {
            faults.add(Fault.at("/advice", "referral-advice-missing"));
        }
        if (body.answeredOn().isBefore(body.askedOn())) {
            faults.add(Fault.at("/answeredOn", "referral-answered-before", body.answeredOn(), body.askedOn()));
        } else if (body.answeredOn().isAfter(today)) {
            faults.add(Fault.at("/answeredOn", "done-in-the-future", body.answeredOn()));
        }
        return faults;
    }
}
