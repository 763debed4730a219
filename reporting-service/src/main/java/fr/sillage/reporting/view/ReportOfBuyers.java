package fr.sillage.reporting.view;

import fr.sillage.reporting.edition.Edition;
import fr.sillage.reporting.edition.ReportCard;

/** A report among those of other buyers. */
public record ReportOfBuyers(ReportCard card, String buyers) {

    static ReportOfBuyers of(Edition edition, BuyerNames names) {
        return new ReportOfBuyers(ReportCard.of(edition), names.of(edition.buyers()));
    }
}
