package fr.sillage.catalog.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.catalog.vocabulary.Pillar;

final class ReviewRules {

    private ReviewRules() {
    }

    /** @param linked whether the contract came of the intention */
    static List<Fault> faults(ReviewBody body, boolean linked, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (!linked) {
            faults.add(Fault.at("/contract", "review-contract-unlinked", body.contract().contract()));
        }
        if (body.on().isAfter(today)) {
            faults.add(Fault.at("/on", "done-in-the-future", body.on()));
        }
        faults.addAll(misplaced("/environmental", body.environmental(), Pillar.ENVIRONMENTAL));
        faults.addAll(misplaced("/social", body.social(), Pillar.SOCIAL));
        return faults;
    }

    private static List<Fault> misplaced(String pointer, List<ReviewBody.Outcome> outcomes, Pillar pillar) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).theme().pillar() != pillar) {
                faults.add(Fault.at(pointer + "/" + i + "/theme", "review-theme-misplaced", outcomes.get(i).theme()));
            }
        }
        return faults;
    }
}
